import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell } from '../src/api/types';
import { aboutArea, cautions, overview, valueWords } from '../src/story/finding';
import { trend } from '../src/story/trend';
import { speak } from '../src/text/language.svelte';
import { measures } from './region/measures';

const [diabetes, standardised] = [measures[0]!, measures[1]!];
const modelled = measures.find(({ kind }) => kind === 'modelled')!;

const cell = (part: Partial<Cell>): Cell => ({
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  status: 'rounded',
  coverage: null,
  linked: null,
  ...part,
});

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  speak('nl');
});

describe('the sentence about an area', () => {
  it.each([
    [{ value: 11.4, lower: 10.9, upper: 11.9 }, 'Dat is waarschijnlijk meer dan in de hele regio (8,7%).'],
    [{ value: 6, lower: 5.5, upper: 6.5 }, 'Dat is waarschijnlijk minder dan in de hele regio (8,7%).'],
    [{ value: 9, lower: 8, upper: 10 }, 'Het verschil met de hele regio (8,7%) kan toeval zijn.'],
    [{ value: 9 }, 'Zonder marge is niet te zeggen of het verschil toeval is.'],
    [{ status: 'hidden' }, 'het gaat om te weinig mensen'],
    [{ status: 'not-delivered' }, 'Dat is iets anders dan nul.'],
    [{ status: 'not-computable' }, 'te weinig gegevens'],
  ] as const)('about %j says: %s', (part, words) => {
    expect(aboutArea('Oosterpolder', 'buurt', cell(part), diabetes, 8.7)).toContain(words);
  });

  it('claims nothing about an area that has no cell', () => {
    expect(aboutArea('Oosterpolder', 'buurt', undefined, diabetes, 8.7)).toContain('niet in deze uitgave');
    expect(valueWords(undefined, diabetes)).toBe('geen cijfer');
  });
});

describe('the sentences about a map', () => {
  const about = {
    measure: diabetes,
    level: 'buurt',
    regionName: 'Testland',
    coverage: null,
    benchmark: 8.7,
    smallest: 3.1,
    largest: 15.8,
    tally: { above: 23, below: 18, judged: 160 },
  };

  it('tell the region, the range, and how much of it may be chance', () => {
    const words = overview(about).join(' ');
    expect(words).toContain('In heel Testland: 8,7%.');
    expect(words).toContain('van 3,1 tot 15,8%');
    expect(words).toContain('23 waarschijnlijk boven');
    expect(words).toContain('ongeveer 8 door toeval');
  });

  it('speak of chance only where something stands out', () => {
    const words = overview({ ...about, tally: { above: 0, below: 0, judged: 160 } }).join(' ');
    expect(words).toContain('wijkt duidelijk af');
    expect(words).not.toContain('toeval');
  });

  it('tells whom the figure of the region is about when that is not everybody', () => {
    const said = (coverage: number | null) => overview({ ...about, coverage })[0];
    expect(said(0.15)).toContain('Dit gaat over 15% van de inwoners');
    expect(said(0.999)).not.toContain('inwoners');
    expect(said(null)).toBe(said(1));
  });

  it('say so when there is nothing to show', () => {
    const nothing = { ...about, benchmark: null, smallest: null, largest: null };
    expect(overview({ ...nothing, tally: { above: 0, below: 0, judged: 0 } })).toHaveLength(1);
  });
});

describe('what a figure does not say', () => {
  it('depends on whether it was counted, standardised or estimated', () => {
    expect(cautions(diabetes, 0.61).join(' ')).toMatch(/meer ouderen.*61%/);
    expect(cautions(standardised, null).join(' ')).toContain('rekening gehouden');
    expect(cautions(modelled, null).join(' ')).toContain('geen meting');
  });
});

describe('a trend', () => {
  const year = (period: string, value: number | null, margin = 1) => ({
    period,
    value,
    lower: value === null ? null : value - margin,
    upper: value === null ? null : value + margin,
  });

  it.each([
    [[year('2019', 5), year('2025', 9)], 'rose'],
    [[year('2019', 9), year('2025', 5)], 'fell'],
    [[year('2019', 5), year('2025', 6)], 'steady'],
    [[year('2019', 5), year('2025', null)], 'too-short'],
    [[], 'too-short'],
    [[{ period: '2012', value: 5, lower: null, upper: null }, year('2020', 9)], 'unjudged'],
  ] as const)('of %j is %s', (points, course) => {
    expect(trend(points).course).toBe(course);
  });

  it('runs between the first and the last figure that are there', () => {
    expect(trend([year('2018', null), year('2019', 5), year('2024', 9), year('2025', null)])).toEqual({
      course: 'rose',
      from: '2019',
      to: '2024',
    });
  });
});
