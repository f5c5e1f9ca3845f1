import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { cellsOfArea } from './cells';
import { ApiProblem, UNREACHABLE, UNREADABLE } from './problem';
import type {
  Area,
  AreaColumns,
  AreaValues,
  Clusters,
  Difference,
  FunnelPlot,
  Hotspots,
  Measure,
  MeasureInFull,
  Projections,
  Ranked,
  Region,
  ReleaseSummary,
  Spine,
  Study,
  Values,
  View,
} from './types';

/** The outline of one area. */
export type Shape = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

export type Boundaries = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

/** How many answers are kept: a ten-year slider, both ways, for a few measures. */
const KEEP = 60;

const kept = new Map<string, Promise<unknown>>();

/**
 * Asks the API and reads the answer. Answers about a release never change, so they are kept; concurrent questions for the same
 * address share one request. A failed question is forgotten and may be asked again.
 */
function ask<Answer>(path: string, keep = true): Promise<Answer> {
  return read<Answer, Answer>(path, (answer) => answer, keep);
}

function read<Sent, Answer>(path: string, reading: (sent: Sent) => Answer, keep = true): Promise<Answer> {
  const earlier = kept.get(path);
  if (earlier !== undefined) {
    kept.delete(path);
    kept.set(path, earlier);
    return earlier as Promise<Answer>;
  }
  const answer = fetchJson<Sent>(path).then(reading);
  if (keep) {
    kept.set(path, answer);
    answer.catch(() => kept.delete(path));
    const oldest = kept.keys().next();
    if (kept.size > KEEP && oldest.done !== true) {
      kept.delete(oldest.value);
    }
  }
  return answer;
}

async function fetchJson<Answer>(path: string): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: 'application/json' } });
  } catch {
    throw new ApiProblem(UNREACHABLE, '', '', 0);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) {
    return body as Answer;
  }
  throw problemIn(body, response.status);
}

function problemIn(body: unknown, status: number): ApiProblem {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return new ApiProblem(text('code') || UNREADABLE, text('what'), text('remedy'), status);
}

const of = (release: string) => `/api/releases/${encodeURIComponent(release)}`;

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const fieldsOf = ({ measure, level, period, sex, age }: View) => ({ measure, level, period, sex, age });

/** As much of the description of the API as the page that tries it out needs. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

export interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
}

export const api = {
  region: () => ask<Region>('/api/region', false),
  releases: () => ask<ReleaseSummary[]>('/api/releases', false),
  measures: (release: string) => ask<Measure[]>(`${of(release)}/measures`),
  measure: (release: string, id: string) =>
    ask<MeasureInFull>(`${of(release)}/measures/${encodeURIComponent(id)}`),
  areas: (release: string) => ask<Area[]>(`${of(release)}/areas`),
  boundaries: (release: string, level: string) => ask<Boundaries>(boundariesPath(release, level)),
  values: (release: string, view: View) => ask<Values>(`${of(release)}/values?${query(fieldsOf(view))}`),
  funnel: (release: string, view: View) => ask<FunnelPlot>(`${of(release)}/funnel?${query(fieldsOf(view))}`),
  ranking: (release: string) => ask<Ranked[]>(`${of(release)}/ranking`),
  studies: (release: string) => ask<Study[]>(`${of(release)}/studies`),
  hotspots: (release: string, level: string) => ask<Hotspots>(`${of(release)}/hotspots?${query({ level })}`),
  clusters: (release: string) => ask<Clusters>(`${of(release)}/clusters`),
  projected: (release: string) => ask<string[]>(`${of(release)}/projections/measures`),
  projections: (release: string, measure: string) =>
    ask<Projections>(`${of(release)}/projections?${query({ measure })}`),
  spine: (release: string, code: string) =>
    ask<Spine>(`${of(release)}/areas/${encodeURIComponent(code)}/spine`),
  neighbours: (release: string, code: string) =>
    ask<Area[]>(`${of(release)}/areas/${encodeURIComponent(code)}/neighbours`),
  differences: (release: string, earlier: string) =>
    ask<Difference>(`${of(release)}/differences/${encodeURIComponent(earlier)}`),
  openapi: () => ask<OpenApi>('/openapi.json'),
  areaValues: (release: string, code: string) =>
    read<AreaColumns, AreaValues>(`${of(release)}/areas/${encodeURIComponent(code)}/values`, cellsOfArea),
};

/** Where the boundaries of a level are; the map's worker reads them from here without passing the page. */
export function boundariesPath(release: string, level: string): string {
  return `${of(release)}/areas/${encodeURIComponent(level)}.geojson`;
}

/** Where a file of the release can be downloaded. */
export function filePath(release: string, name: string): string {
  return `${of(release)}/files/${encodeURIComponent(name)}`;
}

/** Where the figures of one measure can be downloaded. */
export function extractPath(release: string, measure: string, form: 'csv' | 'parquet'): string {
  return `${of(release)}/extracts/${encodeURIComponent(measure)}.${form}`;
}
