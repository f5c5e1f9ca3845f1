import type { Measure } from '../api/types';
import { inLanguage } from '../text/language.svelte';

/** What an entry of the handbook is called: by its own name, else by that of its first measure. */
export function entryName(members: readonly Measure[]): string {
  const own = inLanguage(members[0]?.entryTitle);
  return own === '' ? inLanguage(members[0]?.title) : own;
}

/**
 * The measures that an entry is about. A standardised measure is the same thing counted another way, and what is derived
 * from a measure (smoothed, hot spots, inequality) says more about it: neither needs a name of its own in a list.
 */
export const mainMeasures = (members: readonly Measure[]): Measure[] =>
  members.filter(({ method, derivedFrom }) => method !== 'standardised' && derivedFrom === undefined);
