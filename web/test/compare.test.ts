import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/api/types';
import { pairing, third, thirds } from '../src/scale/bivariate';
import { change, changeLook } from '../src/scale/change';

const cell = (value: number | null, lower = value, upper = value): Cell => ({
  value,
  lower,
  upper,
  numerator: null,
  denominator: null,
  status: value === null ? 'hidden' : 'rounded',
  coverage: null,
  linked: null,
});

describe('two figures at once', () => {
  it('divides areas into thirds, a limit belonging to the higher class', () => {
    const limits = thirds([1, 2, 3, 4, 5, 6]);
    expect(limits).toEqual([3, 5]);
    expect([2, 3, 5].map((value) => third([3, 5], value))).toEqual([0, 1, 2]);
  });

  it('is hidden as soon as one of the two is', () => {
    const limits = { first: [3, 5], second: [3, 5] } as const;
    expect(pairing(cell(6), cell(null), limits).look).toBe('hidden');
    expect(pairing(cell(6), cell(6), limits).look).toBe('pair-8');
    expect(pairing(cell(1), cell(6), limits).look).toBe('pair-6');
    expect(pairing(cell(6), undefined, limits).look).toBe('none');
  });
});

describe('two years', () => {
  it('is sure only when the intervals do not touch', () => {
    expect(change(cell(10, 9, 11), cell(14, 12, 16))?.sure).toBe(true);
    expect(change(cell(10, 8, 12), cell(12, 11, 13))?.sure).toBe(false);
    expect(change(cell(10, null, null), cell(12, 11, 13))?.sure).toBeUndefined();
    expect(change(cell(null), cell(12, 11, 13))).toBeUndefined();
  });

  it('gives a clear change another colour than one that may be chance', () => {
    expect(changeLook({ before: 10, after: 14, sure: true }, undefined).look).toBe('change-4');
    expect(changeLook({ before: 10, after: 14, sure: false }, undefined).look).toBe('change-3');
    expect(changeLook({ before: 10, after: 8, sure: undefined }, undefined).look).toBe('change-1');
    expect(changeLook(undefined, cell(null)).look).toBe('hidden');
  });
});
