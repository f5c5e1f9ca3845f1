import { describe, expect, it } from 'vitest';
import type { Measure, SpineRow } from '../src/api/types';
import { judgeable, placed, sentences, sideOf, vertebrae } from '../src/story/place';

const measure = (id: string, higherIs: Measure['higherIs']): Measure => ({
  id,
  version: 1,
  entry: id,
  theme: 'heart',
  title: { nl: id, en: id },
  unit: 'percent',
  method: 'proportion',
  kind: 'measured',
  higherIs,
  levels: ['wijk'],
  periods: ['2025'],
});

const row = (id: string, value: number, lower: number, upper: number): SpineRow => ({
  measure: id,
  period: '2025',
  status: 'rounded',
  value,
  lower,
  upper,
  region: 10,
  low: 5,
  quarter: 8,
  middle: 10,
  threeQuarters: 12,
  high: 20,
  similar: null,
  areas: 9,
});

describe('where an area stands', () => {
  it('is a worry only when the whole interval lies on the unfavourable side', () => {
    expect(sideOf(row('a', 15, 12, 18), measure('a', 'worse'))).toBe(-1);
    expect(sideOf(row('a', 15, 9, 21), measure('a', 'worse'))).toBe(0);
    expect(sideOf(row('a', 15, 12, 18), measure('a', 'better'))).toBe(1);
    expect(sideOf(row('a', 6, 5, 7), measure('a', 'better'))).toBe(-1);
  });

  it('gives no verdict on figures of which higher is neither worse nor better, or without interval', () => {
    expect(sideOf(row('a', 15, 12, 18), measure('a', 'neutral'))).toBeUndefined();
    expect(sideOf({ ...row('a', 15, 12, 18), lower: null }, measure('a', 'worse'))).toBeUndefined();
  });

  const standardised: Measure = {
    ...measure('a.standardised', 'worse'),
    method: 'standardised',
    derivedFrom: 'a',
  };
  const smoothed: Measure = { ...measure('a.smoothed', 'worse'), kind: 'modelled', derivedFrom: 'a' };
  const ids = (rows: SpineRow[]) =>
    placed(rows, [measure('a', 'worse'), standardised, smoothed]).map(({ measure: { id } }) => id);

  it('lets a standardised figure take the place of its crude twin', () => {
    expect(ids([row('a', 15, 12, 18), row('a.standardised', 11, 9, 13)])).toEqual(['a.standardised']);
  });

  it('keeps the crude figure where there is no standardised one', () => {
    const uncomputable = { ...row('a.standardised', 0, 0, 0), value: null };
    expect(ids([row('a', 15, 12, 18), uncomputable])).toEqual(['a']);
  });

  it('shows no row for what is derived otherwise', () => {
    expect(ids([row('a', 15, 12, 18), row('a.smoothed', 12, 11, 13)])).toEqual(['a']);
  });

  it('puts the favourable end to the right whatever the direction', () => {
    const [bad] = vertebrae(placed([row('a', 20, 19, 21)], [measure('a', 'worse')]));
    const [good] = vertebrae(placed([row('a', 20, 19, 21)], [measure('a', 'better')]));
    expect(bad?.own).toBe(-1);
    expect(good?.own).toBe(1);
  });

  it('leaves what is neither better nor worse off the axis', () => {
    const measures = [measure('a', 'worse'), measure('b', 'neutral')];
    const all = placed([row('a', 20, 19, 21), row('b', 20, 19, 21)], measures);
    expect(judgeable(all).map((one) => one.measure.id)).toEqual(['a']);
  });

  it('names the farthest first', () => {
    const measures = [measure('a', 'worse'), measure('b', 'worse')];
    const all = placed([row('a', 12, 11, 13), row('b', 20, 15, 25)], measures);
    expect(sentences(all, -1, 5)[0]).toContain('b');
    expect(sentences(all, 1, 5)).toEqual([]);
  });
});
