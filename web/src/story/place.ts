import type { Measure, SpineRow } from '../api/types';
import { quantity } from '../format/number';
import { relation } from '../scale/compare';
import { inLanguage, t } from '../text/language.svelte';
import type { Vertebra } from '../chart/spine';

export type Side = -1 | 0 | 1 | undefined;

/** Worse, better or maybe chance against the region; without an interval or a direction there is no verdict. */
export function sideOf(row: SpineRow, measure: Measure): Side {
  const direction = measure.higherIs === 'worse' ? -1 : measure.higherIs === 'better' ? 1 : 0;
  const found = relation(row, row.region);
  if (found === 'unknown' || direction === 0) {
    return undefined;
  }
  return found === 'near' ? 0 : found === 'above' ? direction : direction === 1 ? -1 : 1;
}

export interface Placed {
  readonly row: SpineRow;
  readonly measure: Measure;
  readonly side: Side;
}

/**
 * The rows with their measures: a standardised figure takes the place of its crude twin, which age alone would colour. Where it
 * cannot be computed the crude one stays. Other figures that are derived (smoothed, gaps) are no rows of their own.
 */
export function placed(rows: readonly SpineRow[], measures: readonly Measure[]): Placed[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const replaced = new Map(
    rows.flatMap(({ measure, value }) => {
      const { method, derivedFrom } = byId.get(measure) ?? {};
      return method === 'standardised' && derivedFrom !== undefined && value !== null
        ? [[derivedFrom, measure] as const]
        : [];
    }),
  );
  return rows.flatMap((row) => {
    const measure = byId.get(row.measure);
    const shown =
      measure?.derivedFrom === undefined
        ? !replaced.has(row.measure)
        : replaced.get(measure.derivedFrom) === row.measure;
    return measure !== undefined && shown ? [{ row, measure, side: sideOf(row, measure) }] : [];
  });
}

/** How far an area is from the region, in times. */
const away = ({ row }: Placed) => Math.abs(Math.log((row.value || 1e-9) / (row.region || 1e-9)));

/**
 * The rows that fit on one sheet: of each chapter of the handbook the one that says most (a difference that is not chance,
 * the farthest first), then what is left while there is room, in the order of the handbook.
 */
export function telling(all: readonly Placed[], most: number): Placed[] {
  const weight = (one: Placed) =>
    one.side === 1 || one.side === -1 ? 1000 + Math.min(999, away(one)) : one.side === 0 ? 1 : 0;
  const known = all.filter(({ row }) => row.value !== null).toSorted((a, b) => weight(b) - weight(a));
  const firsts = known.filter(
    (one, i) => known.findIndex(({ measure }) => measure.entry === one.measure.entry) === i,
  );
  const chosen = new Set([...new Set([...firsts, ...known])].slice(0, most));
  return all.filter((one) => chosen.has(one));
}

/** Strengths (1) or worries (-1) in a sentence each, those farthest from the region first. */
export function sentences(all: readonly Placed[], side: -1 | 1, most: number): string[] {
  return all
    .filter((one) => one.side === side)
    .toSorted((a, b) => away(b) - away(a))
    .slice(0, most)
    .map(({ row, measure }) =>
      t('place.sentence', {
        measure: plainTitle(measure),
        value: quantity(row.value ?? 0, measure.unit),
        region: quantity(row.region ?? 0, measure.unit),
      }),
    );
}

export function plainTitle(measure: Measure): string {
  return inLanguage(measure.title).replace(/ \((gestandaardiseerd naar leeftijd|age-standardised)\)$/, '*');
}

/** Those that can be better or worse: what is only more or less has no place on an axis from unfavourable to favourable. */
export function judgeable(all: readonly Placed[]): Placed[] {
  return all.filter(({ measure }) => measure.higherIs !== 'neutral');
}

/** The lines of the spine chart; a measure whose areas do not differ, or without a middle, has none. */
export function vertebrae(all: readonly Placed[]): Vertebra[] {
  return all.flatMap(({ row, measure, side }) => {
    const { value, low, quarter, threeQuarters, high, middle, similar } = row;
    const centre = row.region ?? middle;
    if (
      value === null ||
      low === null ||
      high === null ||
      quarter === null ||
      threeQuarters === null ||
      centre === null ||
      high === low
    ) {
      return [];
    }
    const reach = Math.max(high - centre, centre - low);
    const sign = measure.higherIs === 'worse' ? -1 : 1;
    const at = (one: number) => Math.max(-1, Math.min(1, (sign * (one - centre)) / reach));
    return [
      {
        name: plainTitle(measure),
        figure: quantity(value, measure.unit),
        side,
        own: at(value),
        from: at(low),
        to: at(high),
        quarter: at(quarter),
        threeQuarters: at(threeQuarters),
        similar: similar === null ? undefined : at(similar),
      },
    ];
  });
}
