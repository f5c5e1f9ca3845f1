import type { AreaCell } from '../api/types';
import { share } from '../format/number';
import { t } from '../text/language.svelte';

/** From here a share is written as 100%: what is missing is smaller than the rounding. */
const WHOLE = 0.995;

/** Whether figures are about a part of the residents only; unknown coverage says nothing. */
export function isPartial(coverage: number | null | undefined): coverage is number {
  return coverage !== null && coverage !== undefined && coverage < WHOLE;
}

/** The least and the most of the residents that the latest figures of an area are about, in words; empty when all or unknown. */
export function coverageOf(cells: readonly AreaCell[], place: string): string {
  const last = new Map<string, AreaCell>();
  for (const cell of cells) {
    const before = last.get(cell.measure);
    if (cell.sex === 'all' && cell.age === 'all' && cell.value !== null) {
      last.set(cell.measure, before !== undefined && before.period > cell.period ? before : cell);
    }
  }
  const known = [...last.values()].flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0 || !isPartial(least)) {
    return '';
  }
  return share(least) === share(most)
    ? t('profile.coverage.one', { area: place, share: share(least) })
    : t('profile.coverage', { area: place, least: share(least), most: share(most) });
}
