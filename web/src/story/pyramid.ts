import type { AreaCell } from '../api/types';
import type { Bar } from '../chart/pyramid';

export interface Pyramid {
  readonly measure: string;
  readonly period: string;
  readonly bars: readonly Bar[];
  readonly people: number;
  /** Share of the residents that is counted, when known. */
  readonly coverage: number | null;
}

const from = (age: string) => Number.parseInt(age, 10);

/**
 * The population by age and sex as far as the figures tell: the people counted by the measure that knows most of them.
 * Only bands of which both sexes may be shown; undefined when fewer than three of them.
 */
export function pyramid(cells: readonly AreaCell[], region: readonly AreaCell[]): Pyramid | undefined {
  const counted = cells.filter(
    ({ sex, age, denominator }) => sex !== 'all' && age !== 'all' && denominator !== null,
  );
  const whole = (cell: AreaCell) =>
    cells.find(
      (one) =>
        one.measure === cell.measure && one.period === cell.period && one.sex === 'all' && one.age === 'all',
    );
  let best: { measure: string; period: string; worth: number } | undefined;
  for (const cell of counted) {
    const mine = counted.filter(({ measure, period }) => measure === cell.measure && period === cell.period);
    const worth =
      1000 * (whole(cell)?.coverage ?? 0) + 10 * mine.length + Number(cell.period.slice(0, 4)) / 1e4;
    if (best === undefined || worth > best.worth) {
      best = { measure: cell.measure, period: cell.period, worth };
    }
  }
  if (best === undefined) {
    return undefined;
  }
  const { measure, period } = best;
  const bars = barsOf(cells, measure, period);
  const regional = new Map(barsOf(region, measure, period).map((bar) => [bar.age, bar]));
  const own = cells.find(
    (one) => one.measure === measure && one.period === period && one.sex === 'all' && one.age === 'all',
  );
  return bars.length < 3
    ? undefined
    : {
        measure,
        period,
        people: own?.denominator ?? 0,
        coverage: own?.coverage ?? null,
        bars: bars.map((bar) => ({
          ...bar,
          regionMen: regional.get(bar.age)?.men,
          regionWomen: regional.get(bar.age)?.women,
        })),
      };
}

function barsOf(cells: readonly AreaCell[], measure: string, period: string): Bar[] {
  const mine = cells.filter((cell) => cell.measure === measure && cell.period === period);
  const people = (sex: string, age: string) =>
    mine.find((cell) => cell.sex === sex && cell.age === age)?.denominator ?? null;
  const ages = [...new Set(mine.map(({ age }) => age))].filter((age) => age !== 'all');
  const shown = ages.filter((age) => people('male', age) !== null && people('female', age) !== null);
  const total = shown.reduce(
    (sum, age) => sum + (people('male', age) ?? 0) + (people('female', age) ?? 0),
    0,
  );
  return shown
    .toSorted((a, b) => from(a) - from(b))
    .map((age) => ({
      age: age.replace('-', '–'),
      men: total === 0 ? 0 : (-100 * (people('male', age) ?? 0)) / total,
      women: total === 0 ? 0 : (100 * (people('female', age) ?? 0)) / total,
      regionMen: undefined,
      regionWomen: undefined,
    }));
}
