import { axisY, dot, plot, ruleX, ruleY, text, tickX, type Markish } from '@observablehq/plot';
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
 * area as a dot. To the right is better, whatever the unit. On a narrow screen name and figure stand above their line.
 */
export function drawSpine(lines: readonly Vertebra[], narrow: boolean, words: SpineWords): Element {
  const { soft, line, ink, brick, reed, paper } = inks();
  const colour = ({ side }: Vertebra) =>
    side === -1 ? brick : side === 1 ? reed : side === 0 ? '#ffffff' : soft;
  const longest = Math.max(0, ...lines.map(({ figure }) => figure.length));
  return finished(
    plot({
      ...(narrow
        ? { width: 360, height: 56 + 44 * lines.length, marginLeft: 8, marginRight: 8, marginTop: 48 }
        : {
            width: 720,
            height: 60 + 26 * lines.length,
            marginLeft: 304,
            marginRight: 16 + LETTER * longest,
            marginTop: 48,
          }),
      marginBottom: 8,
      ariaLabel: words.title,
      style: { fontSize: '13px', color: ink },
      x: { domain: [-1.05, 1.05], axis: null },
      y: { domain: lines.map(({ name }) => name), label: null, padding: 0.5, axis: null },
      marks: [
        ...(narrow ? above(lines) : beside(lines)),
        ruleY(lines, {
          y: 'name',
          x1: 'from',
          x2: 'to',
          stroke: line,
          strokeWidth: 6,
          strokeLinecap: 'round',
        }),
        ruleY(lines, { y: 'name', x1: 'quarter', x2: 'threeQuarters', stroke: '#a9b4b8', strokeWidth: 10 }),
        narrow
          ? tickX(lines, { y: 'name', x: () => 0, stroke: ink, strokeWidth: 1.5 })
          : ruleX([0], { stroke: ink, strokeWidth: 1.5 }),
        dot(
          lines.filter(({ similar }) => similar !== undefined),
          { y: 'name', x: 'similar', symbol: 'diamond', r: 4, fill: paper, stroke: ink },
        ),
        dot(lines, { y: 'name', x: 'own', r: 6, fill: colour, stroke: ink, strokeWidth: 1.2 }),
        text([words.worse], { frameAnchor: 'top-left', dy: -22, textAnchor: 'start', fill: brick }),
        text([words.better], { frameAnchor: 'top-right', dy: -22, textAnchor: 'end', fill: reed }),
        text([words.region], { x: () => 0, frameAnchor: 'top', dy: -38, fill: ink }),
      ],
    }),
  );
}

/** About the width of a figure's letter in pixels. */
const LETTER = 7;

/** Names to the left of their lines, figures to the right. */
function beside(lines: readonly Vertebra[]): Markish[] {
  return [
    axisY({ tickSize: 0, lineWidth: 25, textOverflow: 'ellipsis', label: null }),
    text(lines, { y: 'name', text: 'figure', frameAnchor: 'right', textAnchor: 'start', dx: 8 }),
  ];
}

function above(lines: readonly Vertebra[]): Markish[] {
  const name = { lineWidth: 23, textOverflow: 'ellipsis' } as const;
  return [
    text(lines, { y: 'name', text: 'name', frameAnchor: 'left', textAnchor: 'start', dy: -18, ...name }),
    text(lines, { y: 'name', text: 'figure', frameAnchor: 'right', textAnchor: 'end', dy: -18 }),
  ];
}
