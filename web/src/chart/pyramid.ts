import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import { finished, inks } from './frame';

export interface Bar {
  readonly age: string;
  /** Share of everybody counted, in percent: men below zero, so that they stand on the left. */
  readonly men: number;
  readonly women: number;
  readonly regionMen: number | undefined;
  readonly regionWomen: number | undefined;
}

export interface PyramidWords {
  readonly title: string;
  readonly men: string;
  readonly women: string;
  share(value: number): string;
}

/** Men to the left, women to the right, oldest on top; a stroke marks the share in the region. */
export function drawPyramid(bars: readonly Bar[], words: PyramidWords): Element {
  const { water, ink, soft, pale } = inks();
  const known = (name: 'regionMen' | 'regionWomen') =>
    bars.flatMap((bar) => {
      const value = bar[name];
      return value === undefined ? [] : [{ age: bar.age, value }];
    });
  return finished(
    plot({
      width: 400,
      height: 40 + 24 * bars.length,
      marginLeft: 56,
      marginTop: 26,
      marginBottom: 24,
      ariaLabel: words.title,
      style: { fontSize: '12px', color: ink },
      x: { nice: true },
      y: { domain: bars.map(({ age }) => age).toReversed(), label: null, padding: 0.15 },
      marks: [
        axisY({ tickSize: 0, label: null }),
        axisX({ ticks: 5, tickSize: 0, label: null, tickFormat: (v: number) => words.share(Math.abs(v)) }),
        barX(bars, { y: 'age', x: 'men', fill: water }),
        barX(bars, { y: 'age', x: 'women', fill: pale }),
        ...(['regionMen', 'regionWomen'] as const).map((name) =>
          text(known(name), { y: 'age', x: 'value', text: () => '|', fill: ink, fontWeight: 700 }),
        ),
        ruleX([0], { stroke: ink }),
        text([words.men], {
          frameAnchor: 'top-left',
          dy: -16,
          textAnchor: 'start',
          fill: soft,
          text: (w: string) => w,
        }),
        text([words.women], {
          frameAnchor: 'top-right',
          dy: -16,
          textAnchor: 'end',
          fill: soft,
          text: (w: string) => w,
        }),
      ],
    }),
  );
}
