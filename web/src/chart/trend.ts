import { areaY, axisX, axisY, dot, lineY, plot, ruleY, text } from '@observablehq/plot';
import type { AreaCell, Unit } from '../api/types';
import { finished, FROM_ZERO, inks } from './frame';

export interface TrendWords {
  readonly title: string;
  /** The label at the end of the region's line. */
  readonly region: string;
  figure(value: number): string;
  period(period: string): string;
}

interface Place {
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * One area through the periods: its interval as a band, its figures as dots on a line, the region as a thin
 * labelled line. A period without a figure is a gap in the line.
 */
export function drawTrend(
  unit: Unit,
  own: readonly AreaCell[],
  whole: readonly (AreaCell | undefined)[],
  words: TrendWords,
): Element {
  const { water, soft, ink } = inks();
  const periods = own.map(({ period }) => period);
  const line: Place[] = own.map(({ period, value, lower, upper }) => ({ period, value, lower, upper }));
  const region: Place[] = whole.flatMap((cell) => (cell === undefined ? [] : [cell]));
  const end = region.findLast(({ value }) => value !== null);
  const fromZero = FROM_ZERO.includes(unit);

  const drawing = plot({
    width: 416,
    height: 150,
    marginLeft: 40,
    marginRight: 64,
    marginTop: 12,
    marginBottom: 24,
    ariaLabel: words.title,
    style: { fontSize: '12px', color: ink },
    x: { type: 'point', domain: periods },
    y: { zero: fromZero, nice: true },
    marks: [
      axisX({ ticks: [periods[0], periods.at(-1)], tickFormat: words.period, tickSize: 0, label: null }),
      axisY({ ticks: 3, tickFormat: words.figure, tickSize: 0, label: null }),
      ...(fromZero ? [ruleY([0], { stroke: soft, strokeWidth: 0.75 })] : []),
      areaY(line, { x: 'period', y1: 'lower', y2: 'upper', fill: water, fillOpacity: 0.16 }),
      lineY(region, { x: 'period', y: 'value', stroke: soft, strokeWidth: 1 }),
      lineY(line, { x: 'period', y: 'value', stroke: water, strokeWidth: 2 }),
      dot(line, { x: 'period', y: 'value', fill: water, r: 3 }),
      ...(end === undefined
        ? []
        : [
            text([end], {
              x: 'period',
              y: 'value',
              text: () => words.region,
              dx: 8,
              textAnchor: 'start',
              fill: soft,
            }),
          ]),
    ],
  });
  return finished(drawing);
}
