import { beforeEach, describe, expect, it, vi } from 'vitest';
import { count, figure, interval, quantity, share } from '../src/format/number';
import { speak } from '../src/text/language.svelte';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
});

describe('numbers in Dutch', () => {
  beforeEach(() => speak('nl'));

  it.each([
    [11.44, 'percent', '11,4%'],
    [0, 'percent', '0%'],
    [114.2, 'per-1000', '114 op de 1.000'],
    [8.25, 'per-1000', '8,3 op de 1.000'],
    [81.25, 'years', '81,3 jaar'],
    [12345.6, 'euro', '€ 12.346'],
    [0.4, 'km', '0,4 km'],
    [1250, 'count', '1.250'],
    [52, 'share', '52%'],
    [1.234, 'ratio', '1,23'],
    [52.44, 'mmol/mol', '52,4 mmol/mol'],
    [131.7, 'mmHg', '132 mmHg'],
    [3.2, 'diseases', '3,2 ziekten'],
    [11.4, 'per-1000-person-years', '11 per 1.000 persoonsjaren'],
  ] as const)('%d %s is written as %s', (value, unit, written) => {
    expect(quantity(value, unit)).toBe(written);
  });

  it('writes the limits of an interval without repeating the unit', () => {
    expect(interval(10.9, 11.94, 'percent')).toBe('10,9–11,9');
  });

  it('writes a covered share as a whole percentage', () => {
    expect(share(0.614)).toBe('61%');
  });
});

describe('numbers in English', () => {
  beforeEach(() => speak('en'));

  it('use the British notation', () => {
    expect(figure(1234.5, 'number')).toBe('1,234.5');
    expect(count(1234567)).toBe('1,234,567');
    expect(quantity(12345.6, 'euro')).toBe('€12,346');
  });
});
