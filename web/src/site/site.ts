import { createContext } from 'svelte';
import { api, type Boundaries } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { Area, Measure, Region, ReleaseSummary } from '../api/types';
import { inLanguage } from '../text/language.svelte';
import { Areas } from './areas';

/** What every page needs to know of the release it shows; loaded once. */
export interface Site {
  readonly region: Region;
  readonly release: ReleaseSummary;
  readonly measures: readonly Measure[];
  readonly areas: Areas;
}

/** What stands in the way of showing anything, if something does. */
export type Opening =
  { readonly state: 'open'; readonly site: Site } | { readonly state: 'no-release' | 'empty' };

/** The number of the problem that a region has before its first release, or when no release of it is whole. */
const NO_RELEASE = 'HV-3010';

/**
 * Opens the release that the address names, else the newest. A link with the name of a release that is no
 * longer kept shows the newest one.
 */
export async function openSite(asked: string | null): Promise<Opening> {
  const [region, releases] = await Promise.all([
    api.region().catch((thrown: unknown) => {
      if (thrown instanceof ApiProblem && thrown.code === NO_RELEASE) {
        return undefined;
      }
      throw thrown;
    }),
    api.releases(),
  ]);
  if (region === undefined) {
    return { state: 'no-release' };
  }
  const named = (id: string | null | undefined) => releases.find((release) => release.id === id);
  const release = named(asked) ?? named(region.current) ?? releases[0];
  if (release === undefined) {
    return { state: 'no-release' };
  }
  const [measures, areas] = await Promise.all([api.measures(release.id), api.areas(release.id)]);
  return measures.length === 0
    ? { state: 'empty' }
    : { state: 'open', site: { region, release, measures, areas: new Areas(areas) } };
}

export const [useSite, provideSite] = createContext<Site>();

/** The boundaries that every map of the region has around it: those of its coarsest level. */
export function outlineOf(release: ReleaseSummary, region: Region): Promise<Boundaries> {
  return api.boundaries(release.id, region.levels.find((name) => name !== 'region') ?? '');
}

/** What an area is called: the region as a whole has a name in each language, other places have one. */
export function placeName(area: Area, region: Region): string {
  return area.level === 'region' ? inLanguage(region.name) : area.name;
}
