import { describe, expect, it } from 'vitest';
import { classOf, equalClasses, quantileClasses, rampIndex } from '../src/scale/classes';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('classes of a map', () => {
  it('hold about equally many areas each', () => {
    const classes = quantileClasses(upTo(100));
    const sizes = [0, 0, 0, 0, 0];
    for (const value of upTo(100)) {
      const index = classOf(classes!, value);
      sizes[index] = (sizes[index] ?? 0) + 1;
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(4);
  });

  it('have limits a reader can keep in mind', () => {
    const { limits } = quantileClasses(upTo(1000).map((i) => 5 + i * 0.00731))!;
    for (const limit of limits) {
      expect(Number(limit.toFixed(1))).toBe(limit);
    }
  });

  it('have a value each, also when there are few values', () => {
    const values = [9.09, 10.53, 13.64];
    const classes = quantileClasses(values)!;
    const found = new Set(values.map((value) => classOf(classes, value)));
    expect(found.size).toBe(classes.limits.length + 1);
  });

  it('ascend strictly, also when many values are the same', () => {
    const { limits } = quantileClasses([0, 0, 0, 0, 0, 0, 0, 0, 1, 5])!;
    expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b));
  });

  it('are one class when all values are the same', () => {
    const classes = quantileClasses([7, 7, 7])!;
    expect(classes.limits).toEqual([]);
    expect(classOf(classes, 7)).toBe(0);
  });

  it('do not exist without values', () => {
    expect(quantileClasses([])).toBeUndefined();
  });

  it('put a value on a limit in the higher class, and values of other years in the outer classes', () => {
    const classes = equalClasses(0, 100);
    expect(classes.limits).toEqual([20, 40, 60, 80]);
    expect(classOf(classes, 20)).toBe(1);
    expect(classOf(classes, -5)).toBe(0);
    expect(classOf(classes, 140)).toBe(4);
  });

  it('use the palest and the darkest colour also when they are fewer than five', () => {
    const three = { limits: [10, 20], smallest: 0, largest: 30 };
    expect([0, 1, 2].map((index) => rampIndex(three, index))).toEqual([0, 2, 4]);
  });
});
