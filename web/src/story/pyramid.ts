import type { AreaCell } from '../api/types';
import type { Bar } from '../chart/pyramid';
import { groupBy } from '../site/group';

export interface Pyramid {
  readonly measure: string;
  readonly period: string;
  readonly bars: readonly Bar[];
  readonly people: number;
  /** Whether the bars are about nearly everybody who was counted, of whatever age. */
  readonly complete: boolean;
  /** Share of the residents that is counted, when known. */
  readonly coverage: number | null;
}

const from = (age: string) => Number.parseInt(age, 10);

/** From this part of everybody counted, the bars are a picture of all ages. */
const COMPLETE = 0.9;

/** Fewer bands are no picture of a population. */
const LEAST_BANDS = 3;

/**
 * The population by age and sex as far as the figures tell, in the newest period that shows it: the people counted by the measure
 * of which all ages may be shown and that counts most of them, so that it is about residents and not about patients. Only bands of
 * which both sexes may be shown; undefined when there are too few of them.
 */
export function pyramid(cells: readonly AreaCell[], region: readonly AreaCell[]): Pyramid | undefined {
  const best = [...groupBy(cells, ({ measure }) => measure)]
    .flatMap(([measure, mine]) => {
      const found = newest(mine);
      return found === undefined ? [] : [{ measure, ...found }];
    })
    .toSorted((a, b) => Number(b.complete) - Number(a.complete) || sum(b.bands) - sum(a.bands))[0];
  if (best === undefined) {
    return undefined;
  }
  const { measure, period, complete, bands, whole } = best;
  const there = region.filter((cell) => cell.measure === measure && cell.period === period);
  const regional = new Map(bars(bandsOf(there)).map((bar) => [bar.age, bar]));
  return {
    measure,
    period,
    complete,
    people: whole?.denominator ?? sum(bands),
    coverage: whole?.coverage ?? null,
    bars: bars(bands).map((bar) => ({
      ...bar,
      regionMen: regional.get(bar.age)?.men,
      regionWomen: regional.get(bar.age)?.women,
    })),
  };
}

/** Men and women of one age. */
interface Band {
  readonly age: string;
  readonly men: number;
  readonly women: number;
}

const sum = (bands: readonly Band[]) => bands.reduce((all, { men, women }) => all + men + women, 0);

interface Found {
  readonly period: string;
  readonly bands: readonly Band[];
  /** Everybody together. */
  readonly whole: AreaCell | undefined;
  readonly complete: boolean;
}

/** The newest period of a measure with enough bands. */
function newest(cells: readonly AreaCell[]): Found | undefined {
  return [...groupBy(cells, ({ period }) => period)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([period, mine]) => {
      const bands = bandsOf(mine);
      const whole = mine.find(({ sex, age }) => sex === 'all' && age === 'all');
      return { period, bands, whole, complete: sum(bands) >= COMPLETE * (whole?.denominator ?? 0) };
    })
    .find(({ bands }) => bands.length >= LEAST_BANDS);
}

/** The bands of which both sexes are known, young to old. */
function bandsOf(cells: readonly AreaCell[]): Band[] {
  const people = (sex: string, age: string) =>
    cells.find((cell) => cell.sex === sex && cell.age === age)?.denominator ?? null;
  return [...new Set(cells.map(({ age }) => age))]
    .filter((age) => age !== 'all')
    .flatMap((age) => {
      const [men, women] = [people('male', age), people('female', age)];
      return men === null || women === null ? [] : [{ age, men, women }];
    })
    .toSorted((a, b) => from(a.age) - from(b.age));
}

/** Per cent of everybody in the bands, men to the left. */
function bars(bands: readonly Band[]): Bar[] {
  const all = sum(bands);
  return bands.map(({ age, men, women }) => ({
    age: age.replace('-', '–'),
    men: all === 0 ? 0 : (-100 * men) / all,
    women: all === 0 ? 0 : (100 * women) / all,
    regionMen: undefined,
    regionWomen: undefined,
  }));
}
