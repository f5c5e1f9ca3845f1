import type { Measure, View } from '../api/types';

/** Everything a map's address says. */
export interface MapView extends View {
  /** Code of the chosen area, if any. */
  readonly area?: string;
}

const ALL = 'all';

/** More areas than this are not drawn unasked: a country begins with its gemeenten. */
const MOST_AT_FIRST = 2000;

/** How many areas a level has. */
export type CountAt = (level: string) => number;

/** What a reader sees who asks for nothing: a measure that everybody understands, the first that there is. */
const GREETINGS = ['diabetes-type-2.prevalence', 'rivm-good-health'];

/**
 * The view an address asks for. What is missing, misspelt or not available for the measure is replaced by
 * the nearest sensible choice (a level with figures, latest period, everyone), so an old link never breaks a page.
 * Undefined only when the release has no measures.
 */
export function viewFrom(
  parameters: URLSearchParams,
  measures: readonly Measure[],
  levels: readonly string[],
  countAt: CountAt = () => 0,
): MapView | undefined {
  const named = (wanted: string | null) => measures.find(({ id }) => id === wanted);
  const measure =
    named(parameters.get('measure')) ??
    GREETINGS.map(named).find((greeting) => greeting !== undefined) ??
    measures[0];
  if (measure === undefined) {
    return undefined;
  }
  const choose = (name: string, options: readonly string[], otherwise: string) => {
    const value = parameters.get(name);
    return value !== null && options.includes(value) ? value : otherwise;
  };
  const mapped = mapLevels(measure, levels);
  const area = parameters.get('area');
  return {
    measure: measure.id,
    level: choose('level', mapped, usualLevel(measure, mapped, countAt)),
    period: choose('period', measure.periods, measure.periods.at(-1) ?? ''),
    sex: choose('sex', measure.sexes ?? [ALL], everyone(measure.sexes)),
    age: choose('age', measure.ages ?? [ALL], everyone(measure.ages)),
    ...(area === null || area === '' ? {} : { area }),
  };
}

/**
 * Where a visitor begins. What we count ourselves has too few people for a figure in most buurten, so a first map of them
 * would be one large hatch; what others publish is shown as finely as they publish it. A country has so many areas that a
 * reader would wait for them: it begins with a level that is there at once.
 */
function usualLevel(measure: Measure, mapped: readonly string[], countAt: CountAt): string {
  const finest = mapped.at(-1) ?? '';
  const counted = measure.method !== 'published' && finest === 'buurt' && mapped.length > 1;
  const usual = counted ? mapped.slice(0, -1) : mapped;
  return usual.findLast((level) => countAt(level) <= MOST_AT_FIRST) ?? usual[0] ?? '';
}

/** The finest level of a measure when it has too many areas to be drawn unasked and is not the one shown. */
export function heldBack(
  measure: Measure,
  levels: readonly string[],
  shown: string,
  countAt: CountAt,
): string | undefined {
  const finest = mapLevels(measure, levels).at(-1);
  return finest !== undefined && finest !== shown && countAt(finest) > MOST_AT_FIRST ? finest : undefined;
}

/** Everyone together; the first group when a measure exists for groups only. */
function everyone(groups: readonly string[] | undefined): string {
  return groups === undefined || groups.includes(ALL) ? ALL : (groups[0] ?? ALL);
}

/** The levels of a measure that can be drawn, coarse to fine: the region as a whole is no map. */
export function mapLevels(measure: Measure, levels: readonly string[]): string[] {
  return levels.filter((level) => level !== 'region' && measure.levels.includes(level));
}

/** Writes a view in the address; what says nothing ("everyone") is left out, other parameters stay. */
export function toParameters(view: MapView, before: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams(before);
  for (const name of ['measure', 'level', 'period', 'sex', 'age', 'area'] as const) {
    const value = view[name];
    if (value === undefined || value === '' || (value === ALL && (name === 'sex' || name === 'age'))) {
      parameters.delete(name);
    } else {
      parameters.set(name, value);
    }
  }
  return parameters;
}
