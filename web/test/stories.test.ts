import { describe, expect, it } from 'vitest';
import type { Measure, Ranked } from '../src/api/types';
import { pyramid } from '../src/story/pyramid';
import { stories } from '../src/story/stories';

const measure = (id: string): Measure => ({
  id,
  version: 1,
  entry: id,
  theme: 'heart',
  title: { nl: id, en: id },
  unit: 'percent',
  method: 'proportion',
  kind: 'measured',
  higherIs: 'worse',
  levels: ['wijk'],
  periods: ['2025'],
});
const item = (id: string, more: Partial<Ranked>): Ranked => ({
  measure: id,
  entry: id,
  level: 'wijk',
  period: '2025',
  worse: 0,
  better: 0,
  judged: 0,
  byInterval: true,
  hot: [],
  ...more,
});

describe('stories', () => {
  const ranking = [
    item('rising', { change: 4, sure: true, value: 8, from: '2016', fromValue: 5, valuePeriod: '2025' }),
    item('noise', { change: 9, sure: false, value: 8, from: '2016', fromValue: 5 }),
    item('uneven', { worse: 4, better: 2, judged: 10 }),
    item('many', { people: 4000, value: 30, valuePeriod: '2025' }),
  ];
  const only = (id: string) => [measure(id)];
  const measures = ranking.map(({ measure: id }) => measure(id));

  it('tells a change only as such when it is more than chance', () => {
    const told = stories(ranking, measures);
    expect(told.map(({ measure: { id } }) => id)).toEqual(['rising', 'uneven', 'many']);
    expect(told[0]?.text).toContain('5,0%');
    expect(told[0]?.text).toContain('8,0%');
  });

  it('says that a change may be chance when nothing else is left', () => {
    const told = stories(
      [item('noise', { change: 9, sure: false, value: 8, from: '2016', fromValue: 5 })],
      measures,
    );
    expect(told[0]?.text).toMatch(/kan toeval zijn/);
  });

  it('never counts to nought, and tells of no difference where one or two areas stand out', () => {
    const [better] = stories([item('better', { worse: 0, better: 4, judged: 10 })], only('better'));
    expect(better?.text).toMatch(
      /^In 4 van de 10 wijken .* gunstiger .* Nergens is het duidelijk ongunstiger\.$/,
    );
    expect(stories([item('one', { worse: 0, better: 1, judged: 12 })], only('one'))).toEqual([]);
  });

  it('is silent about a release without figures', () => {
    expect(stories([], measures)).toEqual([]);
  });
});

describe('the population pyramid', () => {
  const cell = (
    measureId: string,
    sex: string,
    age: string,
    denominator: number | null,
    coverage: number,
  ) => ({
    measure: measureId,
    period: '2025',
    sex,
    age,
    denominator,
    coverage,
    value: 1,
    lower: 1,
    upper: 1,
    numerator: 1,
    status: 'rounded' as const,
    linked: null,
    unit: 'percent' as const,
    kind: 'measured',
  });
  const cells = (id: string, coverage: number, per: number) => [
    cell(id, 'all', 'all', 6 * per, coverage),
    ...['0-19', '20-39', '40+'].flatMap((age) =>
      ['male', 'female'].map((sex) => cell(id, sex, age, per, coverage)),
    ),
  ];

  it('is drawn from the measure that knows most residents', () => {
    expect(pyramid([...cells('few', 0.3, 100), ...cells('all', 1, 300)], [])?.measure).toBe('all');
  });

  it('leaves out a band of which one sex may not be shown, and adds up to everybody shown', () => {
    const shown = cells('all', 1, 300).map((one) =>
      one.sex === 'male' && one.age === '40+' ? { ...one, denominator: null } : one,
    );
    expect(pyramid(shown, [])).toBeUndefined();
    const complete = pyramid(cells('all', 1, 300), []);
    expect(complete?.bars.reduce((sum, { men, women }) => sum + women - men, 0)).toBeCloseTo(100);
  });
});
