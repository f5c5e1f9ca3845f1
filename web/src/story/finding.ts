import type { Cell, Measure } from '../api/types';
import { count, figure, interval, quantity, share } from '../format/number';
import { relation, type Tally } from '../scale/compare';
import { inLanguage, t } from '../text/language.svelte';
import { levelsWord, levelWord } from '../text/words';
import { isPartial } from './coverage';

/** Below this share of all areas a deviation is what chance alone gives at 95% intervals. */
const BY_CHANCE = 0.05;

export interface Overview {
  readonly measure: Measure;
  readonly level: string;
  readonly regionName: string;
  /** The figure of the region as a whole, when there is one. */
  readonly benchmark: number | null;
  /** The part of the residents that it is about; null when unknown. */
  readonly coverage: number | null;
  readonly smallest: number | null;
  readonly largest: number | null;
  readonly tally: Tally;
}

/** What a map shows, in a few plain sentences: the whole region, the range, and what may be chance. */
export function overview(about: Overview): string[] {
  const { measure, benchmark, smallest, largest, tally } = about;
  const level = levelsWord(about.level);
  const sentences: string[] = [];
  if (benchmark !== null) {
    const value = quantity(benchmark, measure.unit);
    sentences.push(
      isPartial(about.coverage)
        ? t('finding.region.partly', { region: about.regionName, value, share: share(about.coverage) })
        : t('finding.region', { region: about.regionName, value }),
    );
  }
  if (smallest !== null && largest !== null && smallest < largest) {
    sentences.push(
      t('finding.range', {
        level,
        low: figure(smallest, measure.unit),
        high: quantity(largest, measure.unit),
      }),
    );
  }
  if (tally.judged > 0) {
    const { above, below, judged } = tally;
    if (above + below === 0) {
      sentences.push(t('finding.none', { judged: count(judged), level }));
    } else {
      sentences.push(
        t('finding.tally', { above: count(above), below: count(below), judged: count(judged), level }),
      );
      sentences.push(t('finding.chance', { level, n: count(Math.max(1, Math.round(judged * BY_CHANCE))) }));
    }
  }
  return sentences.length > 0 ? sentences : [t('finding.nothing', { level })];
}

/** What is known about one area, compared with the region where that can be judged. */
export function aboutArea(
  name: string,
  level: string,
  cell: Cell | undefined,
  measure: Measure,
  benchmark: number | null,
): string {
  if (cell === undefined || cell.value === null) {
    const why = reason(cell);
    return t(why === 'hidden' && level === 'region' ? 'reason.hidden.region' : `reason.${why}`, {
      area: name,
      level: levelWord(level),
    });
  }
  const value = quantity(cell.value, measure.unit);
  if (benchmark === null) {
    return t('finding.area', { area: name, value });
  }
  const compared = relation(cell, benchmark);
  return t(`finding.area.${compared}`, { area: name, value, region: quantity(benchmark, measure.unit) });
}

/** Why a smoothed map is empty in a small region; nothing to say when most of it is shown. */
export function smoothedNote(measure: Measure, hidden: number, areas: number, level: string): string {
  return measure.derivedFrom === undefined || measure.kind !== 'modelled' || 4 * hidden < areas
    ? ''
    : t('finding.smoothed-hidden', { hidden: count(hidden), all: count(areas), levels: levelsWord(level) });
}

export type Reason = 'hidden' | 'not-delivered' | 'not-computable' | 'absent';

/** Why there is no figure. */
export function reason(cell: Cell | undefined): Reason {
  switch (cell?.status) {
    case 'hidden':
    case 'not-delivered':
    case 'not-computable':
      return cell.status;
    default:
      return 'absent';
  }
}

/** What a figure stands for instead of a number in a table or tooltip: "te weinig mensen". */
export function valueWords(cell: Cell | undefined, measure: Measure): string {
  return cell === undefined || cell.value === null
    ? t(`status.${reason(cell)}`)
    : quantity(cell.value, measure.unit);
}

/** The interval in words for a tooltip; empty when none was published. */
export function intervalWords(cell: Cell | undefined, measure: Measure): string {
  return cell === undefined || cell.lower === null || cell.upper === null
    ? ''
    : t('interval.words', { limits: interval(cell.lower, cell.upper, measure.unit) });
}

/** What stands behind a figure: its interval, the people it counts, the part of the residents it knows of. */
export function details(cell: Cell, measure: Measure): string[] {
  const { numerator, denominator, coverage } = cell;
  const people =
    numerator === null || denominator === null || measure.method === 'life-expectancy'
      ? ''
      : t('card.counts', { n: count(numerator), d: count(denominator) });
  const known = coverage === null ? '' : t('card.coverage', { share: share(coverage) });
  return [intervalWords(cell, measure), people, known].filter((part) => part !== '');
}

/** What the figures may mean and what they do not, from what is known about the measure. */
export function cautions(measure: Measure, coverage: number | null): string[] {
  const notes: string[] = [];
  if (measure.kind === 'modelled') {
    notes.push(t('caution.modelled'));
  } else if (measure.method === 'standardised') {
    notes.push(t('caution.standardised'));
  } else if (measure.method === 'proportion' || measure.method === 'rate') {
    notes.push(t('caution.crude'));
  }
  if (isPartial(coverage)) {
    notes.push(t('caution.coverage', { share: share(coverage) }));
  }
  const own = inLanguage(measure.caveat);
  const all = own === '' ? notes : [...notes, own];
  return all.length > 0 ? all : [t('caution.published')];
}
