import { areaY, axisX, axisY, dot, lineY, plot, ruleY, text } from '@observablehq/plot';
import type { AreaCell, Unit } from '../api/types';

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

/** Units on whose scale zero means "none": their axis starts there. An age of death of zero says nothing. */
const FROM_ZERO: readonly Unit[] = ['percent', 'per-1000', 'count', 'euro', 'km'];

/**
 * One area through the periods: its interval as a band, its figures as dots on a line, the region as a thin
 * labelled line. A period without a figure is a gap in the line.
 */
export function drawTrend(
  unit: Unit,
  own: readonly AreaCell[],
  whole: readonly (AreaCell | undefined)[],
  words: TrendWords,
): SVGSVGElement | HTMLElement {
  const style = getComputedStyle(document.documentElement);
  const [water, soft] = [
    style.getPropertyValue('--water').trim(),
    style.getPropertyValue('--ink-soft').trim(),
  ];
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
    style: { fontSize: '12px', color: style.getPropertyValue('--ink').trim() },
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
  drawing.setAttribute('role', 'img');
  // The drawing is one image with one name; names of its parts would be read by nobody and are not allowed.
  for (const part of drawing.querySelectorAll('g[aria-label]')) {
    part.removeAttribute('aria-label');
  }
  // Plot brings a style sheet along, which a strict content policy refuses; TrendChart.svelte has those rules.
  drawing.querySelector('style')?.remove();
  return drawing;
}
