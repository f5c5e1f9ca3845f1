/** The shapes of the HTTP API (see /openapi.json of a running server). */

export type Language = 'nl' | 'en';

/** One text per language; a published measure may lack one of them. */
export type Texts = Partial<Record<Language, string>>;

export interface Region {
  readonly code: string;
  readonly name: Texts;
  readonly languages: readonly string[];
  /** Area levels of the maps, coarse to fine; the region itself may be among them. */
  readonly levels: readonly string[];
  /** The newest release; absent when nothing has been released yet. */
  readonly current?: string | null;
}

export interface ReleaseSummary {
  readonly id: string;
  readonly issued: string;
  readonly measures: number;
  readonly cells: number;
}

/** A study that uses data about residents; `from` and `until` are its first and last day. */
export interface Study {
  readonly id: string;
  readonly title: Texts;
  readonly purpose: Texts;
  readonly by: Texts;
  readonly data: Texts;
  readonly from: string;
  readonly until: string;
}

/**
 * The unit of a figure: 'percent', 'per-1000', 'years', or whatever the handbook calls it ('mmol/l'). `share` is a
 * covered part of the people, which only this website's own maps have.
 */
export type Unit = string;

export interface Measure {
  readonly id: string;
  readonly version: number;
  readonly entry: string;
  /** The name of the entry of the handbook; a published measure has none of its own. */
  readonly entryTitle?: Texts;
  /** The measure of which this one is made, such as a smoothed map. */
  readonly derivedFrom?: string;
  readonly theme: string;
  readonly title: Texts;
  readonly unit: Unit;
  readonly method: string;

  readonly numerator?: Texts;
  readonly denominator?: Texts;
  readonly definition?: Texts;
  readonly caveat?: Texts;
  readonly source?: Texts;
  readonly kind: 'measured' | 'modelled';
  /** Judgements of the handbook, 1 (hardly) to 5 (very): how much can be changed, how much work it takes. */
  readonly hotIssue?: { readonly changeability: number; readonly effort: number };
  readonly higherIs: 'worse' | 'better' | 'neutral';
  readonly levels: readonly string[];
  readonly periods: readonly string[];
  /** Groups for which the release has cells; absent means: only everyone together. */
  readonly sexes?: readonly string[];
  readonly ages?: readonly string[];
}

/** A measure with the text of its handbook entry. */
export interface MeasureInFull extends Measure {
  readonly yaml?: string;
  readonly guidance?: Texts;
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly vintage: number;
  readonly parent: string;
}

export type Status = 'ok' | 'rounded' | 'hidden' | 'not-delivered' | 'partly-delivered' | 'not-computable';

/** One figure; everything but the status may be absent (`null`). */
export interface Cell {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: Status;
  readonly coverage: number | null;
  readonly linked: number | null;
}

/** Cells as aligned columns: cell `i` is what the columns have at place `i`. */
export type Columns = { readonly [Name in keyof Cell]: readonly Cell[Name][] };

/** The cells of one measure for all areas of a level, as aligned columns. */
export interface Values extends Columns {
  readonly measure: string;
  readonly level: string;
  readonly period: string;
  readonly sex: string;
  readonly age: string;
  readonly areas: readonly string[];
}

/** One cell of one area, with what it is about. */
export interface AreaCell extends Cell {
  readonly measure: string;
  readonly period: string;
  readonly sex: string;
  readonly age: string;
  readonly unit: Unit;
  readonly kind: string;
}

/** All cells of one measure for one area, as aligned columns. */
export interface AreaMeasureColumns extends Columns {
  readonly measure: string;
  readonly unit: Unit;
  readonly kind: string;
  readonly period: readonly string[];
  readonly sex: readonly string[];
  readonly age: readonly string[];
}

/** Everything about one area, as the API sends it. */
export interface AreaColumns {
  readonly area: Area;
  readonly measures: readonly AreaMeasureColumns[];
}

/** Everything about one area, a cell at a time. */
export interface AreaValues {
  readonly area: Area;
  readonly cells: readonly AreaCell[];
}

/** The choice of which figures a map shows. */
export interface View {
  readonly measure: string;
  readonly level: string;
  readonly period: string;
  readonly sex: string;
  readonly age: string;
}

/** What a subject weighs (see `weights.json` of a release); what the figures do not allow is absent. */
export interface Ranked {
  readonly measure: string;
  readonly entry: string;
  readonly level: string;
  readonly period: string;
  /** The figure of the region as a whole, and the period it is about. */
  readonly value?: number;
  readonly valuePeriod?: string;
  /** The middle of the areas, where the region as a whole has no figure. */
  readonly median?: number;
  readonly people?: number;
  readonly coverage?: number;
  readonly from?: string;
  readonly fromValue?: number;
  /** Percent a year since `from`. */
  readonly change?: number;
  /** The change is more than chance. */
  readonly sure?: boolean;
  readonly worse: number;
  readonly better: number;
  readonly judged: number;
  readonly byInterval: boolean;
  readonly lowFifth?: number;
  readonly highFifth?: number;
  readonly gap?: number;
  readonly hot: readonly string[];
  /** The place among all subjects, 0 to 100. */
  readonly scores?: Readonly<Partial<Record<string, number>>>;
}

/** How many subjects of a theme stand out in each area; columns in the order of `areas`. */
export interface ThemeTally {
  readonly measures: readonly string[];
  readonly worse: readonly number[];
  readonly better: readonly number[];
  readonly judged: readonly number[];
}

export interface Hotspots {
  readonly areas: readonly string[];
  readonly themes: Readonly<Record<string, ThemeTally>>;
}

export interface ClusterAxis {
  readonly axis: 'care' | 'prosperity' | 'age';
  readonly measure: string;
  readonly period: string;
  /** A high figure means little of what the axis is about. */
  readonly falling: boolean;
  /** Zero, or: the figure is the share of people of this age and older among those counted. */
  readonly olderThan: number;
}

export interface LevelClusters {
  readonly explained: number;
  readonly silhouette: number;
  readonly axes: readonly ClusterAxis[];
  readonly groups: readonly {
    readonly areas: number;
    readonly centre: readonly number[];
    readonly mean: readonly number[];
  }[];
  readonly members: Readonly<Record<string, number>>;
}

export interface Clusters {
  readonly missing?: Readonly<Record<string, readonly string[]>>;
  readonly [level: string]: LevelClusters | Readonly<Record<string, readonly string[]>> | undefined;
}

/** Expected figure, lower and upper limit. */
export type Ahead = readonly [number, number, number];

export interface Projections {
  readonly measure: string;
  /** Of the interval: 0.8 means four times out of five. */
  readonly level: number;
  readonly levels: Readonly<
    Record<
      string,
      { readonly periods: readonly string[]; readonly areas: Readonly<Record<string, readonly Ahead[]>> }
    >
  >;
}

export interface SpineRow {
  readonly measure: string;
  readonly period: string;
  readonly status: Status | 'absent';
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly region: number | null;
  readonly low: number | null;
  readonly quarter: number | null;
  readonly middle: number | null;
  readonly threeQuarters: number | null;
  readonly high: number | null;
  readonly similar: number | null;
  readonly areas: number;
}

export interface Spine {
  readonly area: Area;
  readonly similar: number;
  readonly rows: readonly SpineRow[];
}

export interface FunnelPlot {
  readonly benchmark: number;
  readonly dispersion: number;
  readonly lines: readonly {
    readonly size: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly lower998: number;
    readonly upper998: number;
  }[];
  readonly points: readonly {
    readonly area: string;
    readonly size: number;
    readonly value: number;
    readonly position: string;
  }[];
}

export interface Difference {
  readonly before: string;
  readonly after: string;
  readonly same: number;
  readonly measures: readonly {
    readonly measure: string;
    readonly kind: 'ADDED' | 'REMOVED' | 'REDEFINED' | 'CHANGED';
    readonly versionBefore: number;
    readonly versionAfter: number;
    readonly cellsBefore: number;
    readonly cellsAfter: number;
    readonly changed: number;
    readonly appeared: number;
    readonly disappeared: number;
    readonly largest: number;
  }[];
}
