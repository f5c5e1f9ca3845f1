import { areaY, axisX, axisY, dot, lineY, plot, ruleX } from '@observablehq/plot';
import type { Unit } from '../api/types';
import { chartWidth, finished, FROM_ZERO, inks } from './frame';

export interface Moment {
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface OutlookWords {
  readonly title: string;
  figure(value: number): string;
}

/** What was observed, and how it goes on when nothing changes: dashed, with limits that widen. */
export function drawOutlook(
  unit: Unit,
  past: readonly Moment[],
  ahead: readonly Moment[],
  words: OutlookWords,
): Element {
  const { water, ink, soft } = inks();
  const last = past.findLast(({ value }) => value !== null);
  const joined = last === undefined ? ahead : [{ ...last, lower: last.value, upper: last.value }, ...ahead];
  const periods = [...past, ...ahead].map(({ period }) => period);
  return finished(
    plot({
      width: chartWidth(),
      height: 300,
      marginLeft: 56,
      marginRight: 24,
      marginBottom: 28,
      ariaLabel: words.title,
      style: { fontSize: '13px', color: ink },
      x: { type: 'point', domain: periods },
      y: { zero: FROM_ZERO.includes(unit), nice: true },
      marks: [
        axisX({
          tickSize: 0,
          label: null,
          ticks: periods.filter((_, i) => i % Math.ceil(periods.length / 8) === 0),
        }),
        axisY({ ticks: 5, tickFormat: words.figure, tickSize: 0, label: null }),
        areaY(past, { x: 'period', y1: 'lower', y2: 'upper', fill: water, fillOpacity: 0.16 }),
        areaY(joined, { x: 'period', y1: 'lower', y2: 'upper', fill: soft, fillOpacity: 0.18 }),
        ...(last === undefined ? [] : [ruleX([last.period], { stroke: soft, strokeDasharray: '2 3' })]),
        lineY(past, { x: 'period', y: 'value', stroke: water, strokeWidth: 2 }),
        lineY(joined, { x: 'period', y: 'value', stroke: water, strokeWidth: 2, strokeDasharray: '5 4' }),
        dot(past, { x: 'period', y: 'value', fill: water, r: 3 }),
        dot(ahead, { x: 'period', y: 'value', fill: '#fff', stroke: water, r: 3 }),
      ],
    }),
  );
}
