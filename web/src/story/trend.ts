import type { Cell } from '../api/types';

/** How a series ran from its first to its last figure, judged by whether their intervals overlap. */
export type Course = 'rose' | 'fell' | 'steady' | 'too-short' | 'unjudged';

export interface Trend {
  readonly course: Course;
  readonly from: string;
  readonly to: string;
}

export interface Point extends Pick<Cell, 'value' | 'lower' | 'upper'> {
  readonly period: string;
}

/** Periods without a figure are passed over; a series needs figures in two periods. */
export function trend(points: readonly Point[]): Trend {
  const known = points.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return { course: 'too-short', from: first?.period ?? '', to: last?.period ?? '' };
  }
  const ends = { from: first.period, to: last.period };
  if (first.lower === null || first.upper === null || last.lower === null || last.upper === null) {
    return { course: 'unjudged', ...ends };
  }
  if (last.lower > first.upper) {
    return { course: 'rose', ...ends };
  }
  return { course: last.upper < first.lower ? 'fell' : 'steady', ...ends };
}
