import { axisY, dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { finished, inks } from './frame';

export interface Vertebra {
  readonly name: string;
  readonly figure: string;
  /** -1 worse, 1 better, 0 may be chance, undefined when not to be judged. */
  readonly side: -1 | 0 | 1 | undefined;
  /** Places on a scale from -1 (worst area) over 0 (the region) to 1 (best area). */
  readonly own: number;
  readonly from: number;
  readonly to: number;
  readonly quarter: number;
  readonly threeQuarters: number;
  readonly similar: number | undefined;
}

export interface SpineWords {
  readonly title: string;
  readonly worse: string;
  readonly better: string;
  readonly region: string;
}

/**
 * One line per subject: all areas as a thin band, the middle half of them as a thick one, the region in the middle, the
 * area as a dot. To the right is better, whatever the unit.
 */
export function drawSpine(lines: readonly Vertebra[], narrow: boolean, words: SpineWords): Element {
  const { water, soft, line, ink, brick, reed, paper } = inks();
  const colour = ({ side }: Vertebra) =>
    side === -1 ? brick : side === 1 ? reed : side === 0 ? '#ffffff' : soft;
  const width = narrow ? 360 : 720;
  return finished(
    plot({
      width,
      height: 46 + 26 * lines.length,
      marginLeft: narrow ? 150 : 300,
      marginRight: narrow ? 48 : 84,
      marginTop: 34,
      marginBottom: 8,
      ariaLabel: words.title,
      style: { fontSize: narrow ? '11px' : '13px', color: ink },
      x: { domain: [-1.05, 1.05], axis: null },
      y: { domain: lines.map(({ name }) => name), label: null, padding: 0.5 },
      marks: [
        axisY({ tickSize: 0, lineWidth: narrow ? 12 : 24, textOverflow: 'ellipsis', label: null }),
        ruleY(lines, {
          y: 'name',
          x1: 'from',
          x2: 'to',
          stroke: line,
          strokeWidth: 6,
          strokeLinecap: 'round',
        }),
        ruleY(lines, { y: 'name', x1: 'quarter', x2: 'threeQuarters', stroke: '#a9b4b8', strokeWidth: 10 }),
        ruleX([0], { stroke: ink, strokeWidth: 1.5 }),
        dot(
          lines.filter(({ similar }) => similar !== undefined),
          { y: 'name', x: 'similar', symbol: 'diamond', r: 4, fill: paper, stroke: ink },
        ),
        dot(lines, { y: 'name', x: 'own', r: 6, fill: colour, stroke: ink, strokeWidth: 1.2 }),
        text(lines, { y: 'name', text: 'figure', frameAnchor: 'right', textAnchor: 'start', dx: 8 }),
        text([words.worse], {
          frameAnchor: 'top-left',
          dy: -22,
          textAnchor: 'start',
          fill: brick,
          text: (w: string) => w,
        }),
        text([words.better], {
          frameAnchor: 'top-right',
          dy: -22,
          textAnchor: 'end',
          fill: reed,
          text: (w: string) => w,
        }),
        text([words.region], { x: () => 0, frameAnchor: 'top', dy: -22, fill: ink, text: (w: string) => w }),
        dot([0], { r: 0, stroke: water }),
      ],
    }),
  );
}
