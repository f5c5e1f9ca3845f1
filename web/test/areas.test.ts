import { describe, expect, it } from 'vitest';
import { sorted, type Row } from '../src/parts/table';
import { Areas } from '../src/site/areas';
import { grid } from './region/grid';

const areas = new Areas(grid(16).areas);

describe('the areas of a release', () => {
  it('know in what they lie, nearest first', () => {
    const buurt = areas.at('buurt')[0]!;
    expect(areas.parentsOf(buurt.code).map(({ level }) => level)).toEqual(['wijk', 'gemeente', 'region']);
  });

  it('survive a parent that is its own parent', () => {
    const odd = new Areas([{ code: 'A', name: 'A', level: 'wijk', vintage: 2025, parent: 'A' }]);
    expect(odd.parentsOf('A')).toHaveLength(1);
  });

  it('are found by name without capitals and accents, beginnings first, and by code', () => {
    const some = new Areas(
      ['De Öever', 'Oeverzicht', 'Dijk'].map((name, i) => ({
        code: `BU0${i}`,
        name,
        level: 'buurt',
        vintage: 2025,
        parent: '',
      })),
    );
    expect(some.find('oever', 5).map(({ name }) => name)).toEqual(['Oeverzicht', 'De Öever']);
    expect(some.find('bu02', 5).map(({ name }) => name)).toEqual(['Dijk']);
    expect(some.find(' ', 5)).toEqual([]);
  });
});

describe('the table', () => {
  const cell = { lower: null, upper: null, numerator: null, denominator: null, coverage: null, linked: null };
  const rows: Row[] = [
    { code: '1', name: 'A', cell: { ...cell, value: null, status: 'hidden' } },
    { code: '2', name: 'B', cell: { ...cell, value: 3, status: 'rounded' } },
    { code: '3', name: 'C', cell: { ...cell, value: 9, status: 'rounded' } },
    { code: '4', name: 'D', cell: { ...cell, value: 3, status: 'rounded' } },
  ];
  const names = (by: 'name' | 'value', descending: boolean) =>
    sorted(rows, { by, descending })
      .map(({ name }) => name)
      .join('');

  it('puts rows without a figure last whichever way it is sorted, and equals by name', () => {
    expect(names('value', false)).toBe('BDCA');
    expect(names('value', true)).toBe('CBDA');
    expect(names('name', true)).toBe('DCBA');
  });
});
