import { axisX, axisY, dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { chartWidth, finished, inks } from './frame';

export interface Pair {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface ScatterWords {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  xFigure(value: number): string;
  yFigure(value: number): string;
}

/** Two figures of every area against each other, with the limits of the classes of the map beside it. */
export function drawScatter(
  pairs: readonly Pair[],
  limits: { readonly x: readonly number[]; readonly y: readonly number[] },
  chosen: string | undefined,
  words: ScatterWords,
): Element {
  const { water, pale, line, ink, brick } = inks();
  const mine = pairs.filter(({ code }) => code === chosen);
  return finished(
    plot({
      width: chartWidth(),
      height: 420,
      marginLeft: 56,
      marginBottom: 44,
      marginTop: 36,
      ariaLabel: words.title,
      style: { fontSize: '13px', color: ink },
      x: { nice: true },
      y: { nice: true },
      marks: [
        ruleX(limits.x, { stroke: line }),
        ruleY(limits.y, { stroke: line }),
        axisX({
          ticks: 5,
          tickFormat: words.xFigure,
          tickSize: 0,
          label: words.xLabel,
          labelAnchor: 'center',
          labelArrow: 'none',
        }),
        axisY({
          ticks: 5,
          tickFormat: words.yFigure,
          tickSize: 0,
          label: words.yLabel,
          labelAnchor: 'top',
          labelArrow: 'none',
          labelOffset: 50,
        }),
        dot(pairs, {
          x: 'x',
          y: 'y',
          r: pairs.length > 600 ? 2 : 4,
          fill: ({ code }: Pair) => (code === chosen ? brick : pale),
          stroke: water,
          strokeWidth: 0.7,
          title: ({ name, x, y }: Pair) => `${name}: ${words.xFigure(x)} / ${words.yFigure(y)}`,
        }),
        text(mine, {
          x: 'x',
          y: 'y',
          text: 'name',
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
