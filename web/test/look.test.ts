import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/api/types';
import { equalClasses } from '../src/scale/classes';
import { relation, tally } from '../src/scale/compare';
import { appearance } from '../src/scale/look';

const classes = equalClasses(0, 100);

function cell(part: Partial<Cell>): Cell {
  return {
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    status: 'rounded',
    coverage: null,
    linked: null,
    ...part,
  };
}

describe('what an area looks like', () => {
  it('is never a colour of the scale when a figure is hidden or was not delivered', () => {
    expect(appearance(cell({ status: 'hidden' }), classes).look).toBe('hidden');
    expect(appearance(cell({ status: 'not-delivered' }), classes).look).toBe('not-delivered');
    expect(appearance(cell({ status: 'not-computable' }), classes).look).toBe('none');
  });

  it('tells zero from nothing', () => {
    expect(appearance(cell({ value: 0 }), classes).look).toBe(0);
  });

  it.each([
    [{ value: 10, lower: 6, upper: 15 }, false],
    [{ value: 10, lower: 4, upper: 15 }, true],
    [{ value: 10, lower: 9, upper: 11, status: 'partly-delivered' }, true],
    [{ value: 10 }, false],
  ] as const)('of %j is uncertain: %s', (part, uncertain) => {
    expect(appearance(cell(part), classes).uncertain).toBe(uncertain);
  });
});

describe('a comparison with the region', () => {
  it.each([
    [{ value: 12, lower: 11, upper: 13 }, 'above'],
    [{ value: 8, lower: 7, upper: 9 }, 'below'],
    [{ value: 12, lower: 10, upper: 14 }, 'near'],
    [{ value: 12 }, 'unknown'],
    [{ status: 'hidden' }, 'unknown'],
  ] as const)('of %j with 10 is %s', (part, judged) => {
    expect(relation(cell(part), 10)).toBe(judged);
  });

  it('counts only what can be judged', () => {
    const cells = [cell({ value: 12, lower: 11, upper: 13 }), cell({ value: 9 }), cell({ status: 'hidden' })];
    expect(tally(cells, 10)).toEqual({ above: 1, below: 0, judged: 1 });
    expect(tally(cells, null)).toEqual({ above: 0, below: 0, judged: 0 });
  });
});
