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

/** The unit of a figure; `share` is a covered part of the people, which only this website's own maps have. */
export type Unit = 'share' | 'percent' | 'count' | 'euro' | 'km' | 'per-1000' | 'years' | 'index' | 'number';

export interface Measure {
  readonly id: string;
  readonly version: number;
  readonly entry: string;
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

type Columns = { readonly [Name in keyof Cell]: readonly Cell[Name][] };

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
