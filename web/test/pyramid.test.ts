import { describe, expect, it } from 'vitest';
import type { AreaCell } from '../src/api/types';
import { pyramid } from '../src/story/pyramid';

const cell = (
  measure: string,
  period: string,
  sex: string,
  age: string,
  people: number | null,
): AreaCell => ({
  measure,
  period,
  sex,
  age,
  unit: 'percent',
  kind: 'measured',
  value: 1,
  lower: null,
  upper: null,
  numerator: null,
  denominator: people,
  status: people === null ? 'hidden' : 'rounded',
  coverage: 0.4,
  linked: null,
});

const AGES = ['50-59', '60-69', '9-19'];

/** The same number of people in every band. */
const bands = (measure: string, period: string, people: number) => [
  cell(measure, period, 'all', 'all', 6 * people + 5),
  ...AGES.flatMap((age) => [
    cell(measure, period, 'male', age, people),
    cell(measure, period, 'female', age, people),
  ]),
];

describe('the population of an area', () => {
  it('is that of the measure that counts most people, in the newest period', () => {
    const cells = [...bands('patients', '2025', 10), ...bands('residents', '2025', 50)];
    const found = pyramid([...cells, ...bands('residents', '2024', 60)], bands('residents', '2025', 9));
    expect(found).toMatchObject({
      measure: 'residents',
      period: '2025',
      people: 305,
      complete: true,
      coverage: 0.4,
    });
    expect(found?.bars.map(({ age }) => age)).toEqual(['9–19', '50–59', '60–69']);
    const share = 100 / 6;
    expect(found?.bars[0]).toMatchObject({ men: -share, women: share, regionMen: -share });
  });

  it('is rather about all ages of some people than about the old of all', () => {
    const old = bands('deaths', '2025', 90).map((one) =>
      one.age === 'all' ? { ...one, denominator: 9000 } : one,
    );
    const cells = [...old, ...bands('patients-of-practices', '2025', 20)];
    expect(pyramid(cells, [])).toMatchObject({ measure: 'patients-of-practices', complete: true });
    expect(pyramid(old, [])).toMatchObject({ measure: 'deaths', complete: false });
  });

  it('goes back to the period in which enough may be shown', () => {
    const hidden = bands('residents', '2025', 50).map((one) =>
      one.age === '9-19' && one.sex === 'male' ? { ...one, denominator: null } : one,
    );
    expect(pyramid([...hidden, ...bands('residents', '2024', 60)], [])?.period).toBe('2024');
    expect(pyramid(hidden, [])).toBeUndefined();
  });
});
