import { describe, expect, it } from 'vitest';
import { heldBack, toParameters, viewFrom } from '../src/route/view';
import { measures } from './region/measures';

const levels = ['gemeente', 'wijk', 'buurt'];
const from = (search: string) => viewFrom(new URLSearchParams(search), measures, levels);

describe('the address of a map', () => {
  it('without anything shows the first measure at a level with figures in its last period', () => {
    expect(from('')).toEqual({
      measure: 'diabetes-type-2.prevalence',
      level: 'wijk',
      period: '2025',
      sex: 'all',
      age: 'all',
    });
  });

  it('restores what it says', () => {
    const view = from(
      'measure=diabetes-type-2.prevalence&level=wijk&period=2021&sex=female&age=40-49&area=WK990101',
    );
    expect(view).toMatchObject({
      level: 'wijk',
      period: '2021',
      sex: 'female',
      age: '40-49',
      area: 'WK990101',
    });
    expect(from(toParameters(view!, new URLSearchParams()).toString())).toEqual(view);
  });

  it('survives what the measure does not have', () => {
    expect(from('measure=life-expectancy.at-birth&level=buurt&period=1850&age=40-49&sex=x')).toMatchObject({
      level: 'wijk',
      period: '2021-2025',
      sex: 'all',
      age: 'all',
    });
    expect(from('measure=gone')?.measure).toBe('diabetes-type-2.prevalence');
  });

  it('keeps what it does not know and leaves out what says nothing', () => {
    const written = toParameters(from('')!, new URLSearchParams('lang=en&sex=male'));
    expect(written.get('lang')).toBe('en');
    expect(written.has('sex')).toBe(false);
  });

  it('begins with a level that is there at once where a country has thousands of areas', () => {
    const country: Record<string, number> = { gemeente: 343, wijk: 3353, buurt: 14566 };
    const countAt = (level: string) => country[level] ?? 0;
    const published = { ...measures[0]!, id: 'p', method: 'published', levels };
    const begin = (search: string, count: typeof countAt) =>
      viewFrom(new URLSearchParams(search), [published], levels, count)?.level;

    expect(begin('', countAt)).toBe('gemeente');
    expect(begin('level=buurt', countAt)).toBe('buurt');
    expect(begin('', () => 100)).toBe('buurt');
    expect(begin('', () => 9999)).toBe('gemeente');
    expect(heldBack(published, levels, 'gemeente', countAt)).toBe('buurt');
    expect(heldBack(published, levels, 'buurt', countAt)).toBeUndefined();
    expect(heldBack(published, levels, 'gemeente', () => 100)).toBeUndefined();
  });

  it('has no view without measures', () => {
    expect(viewFrom(new URLSearchParams(), [], levels)).toBeUndefined();
  });
});
