import { axisX, axisY, dot, line, plot, ruleY, text } from '@observablehq/plot';
import type { FunnelPlot } from '../api/types';
import { chartWidth, finished, inks } from './frame';

export interface FunnelWords {
  readonly title: string;
  readonly people: string;
  readonly benchmark: string;
  readonly inner: string;
  readonly outer: string;
  figure(value: number): string;
  count(value: number): string;
  nameOf(code: string): string;
}

/** Areas by size, with the limits within which chance keeps them around their common figure. */
export function drawFunnel(funnel: FunnelPlot, chosen: string | undefined, words: FunnelWords): Element {
  const { water, pale, soft, ink, brick } = inks();
  const last = funnel.lines.at(-1);
  const mine = funnel.points.filter(({ area }) => area === chosen);
  const limit = (y: string, dashed: boolean) =>
    line(funnel.lines, {
      x: 'size',
      y,
      stroke: soft,
      strokeWidth: 1,
      ...(dashed ? { strokeDasharray: '4 3' } : {}),
    });
  const label = (y: 'upper95' | 'upper998', words: string) =>
    last === undefined
      ? []
      : [text([last], { x: 'size', y, text: () => words, textAnchor: 'end', dy: -7, dx: -2, fill: soft })];
  return finished(
    plot({
      width: chartWidth(),
      height: 320,
      marginLeft: 52,
      marginRight: 16,
      marginBottom: 40,
      ariaLabel: words.title,
      style: { fontSize: '13px', color: ink },
      x: { type: 'log', nice: false },
      y: { zero: true, nice: true },
      marks: [
        axisX({
          ticks: 5,
          tickFormat: words.count,
          tickSize: 0,
          label: words.people,
          labelAnchor: 'center',
          labelArrow: 'none',
        }),
        axisY({ ticks: 5, tickFormat: words.figure, tickSize: 0, label: null }),
        ruleY([funnel.benchmark], { stroke: ink }),
        text([words.benchmark], {
          frameAnchor: 'left',
          y: () => funnel.benchmark,
          dy: -8,
          dx: 4,
          text: (w: string) => w,
          textAnchor: 'start',
        }),
        limit('lower95', true),
        limit('upper95', true),
        limit('lower998', false),
        limit('upper998', false),
        ...label('upper95', words.inner),
        ...label('upper998', words.outer),
        dot(funnel.points, {
          x: 'size',
          y: 'value',
          r: 4,
          fill: (point: FunnelPlot['points'][number]) =>
            point.area === chosen ? brick : point.position === 'within' ? pale : water,
          stroke: water,
          strokeWidth: 0.8,
          title: (point: FunnelPlot['points'][number]) =>
            `${words.nameOf(point.area)}: ${words.figure(point.value)}`,
        }),
        text(mine, {
          x: 'size',
          y: 'value',
          text: ({ area }: FunnelPlot['points'][number]) => words.nameOf(area),
          dy: -12,
          fill: brick,
          fontWeight: 600,
          stroke: 'white',
          strokeWidth: 3,
        }),
      ],
    }),
  );
}
