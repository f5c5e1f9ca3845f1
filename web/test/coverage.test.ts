import { describe, expect, it } from 'vitest';
import type { AreaCell } from '../src/api/types';
import { coverageOf, isPartial } from '../src/story/coverage';

const cell = (measure: string, period: string, coverage: number | null, sex = 'all'): AreaCell => ({
  measure,
  period,
  sex,
  age: 'all',
  unit: 'percent',
  kind: 'measured',
  value: 1,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  status: 'ok',
  coverage,
  linked: null,
});

describe('whom figures are about', () => {
  it('is a part of the residents as soon as a share is not written as 100%', () => {
    expect([0, 0.5, 0.994].every(isPartial)).toBe(true);
    expect([0.995, 1, null, undefined].some(isPartial)).toBe(false);
  });

  it('is told of the latest figures of an area, once when they are all about the same part', () => {
    const old = cell('a', '2016', 0.01);
    const men = cell('a', '2026', 0.02, 'male');
    expect(coverageOf([old, men, cell('a', '2025', 0.1), cell('b', '2025', 0.5)], 'Oost')).toContain(
      'van 10% tot 50%',
    );
    expect(coverageOf([cell('a', '2025', 0.151), cell('b', '2025', 0.149)], 'Oost')).toContain('over 15%');
    expect(coverageOf([cell('a', '2025', 1), cell('b', '2025', null)], 'Oost')).toBe('');
    expect(coverageOf([], 'Oost')).toBe('');
  });
});
