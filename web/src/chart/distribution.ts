import { axisX, dodgeY, dot, plot, ruleX, text, tickX } from '@observablehq/plot';
import { chartWidth, finished, inks } from './frame';

export interface Dot {
  readonly code: string;
  readonly name: string;
  readonly value: number;
}

export interface DistributionWords {
  readonly title: string;
  readonly region: string;
  figure(value: number): string;
}

/** Above this many areas dots would only be a heap: a line per area shows where they crowd. */
const MOST_DOTS = 400;

/** Every area as a dot on one line, piled where many have the same figure; the chosen one and the region are named. */
export function drawDistribution(
  dots: readonly Dot[],
  chosen: string | undefined,
  benchmark: number | null,
  words: DistributionWords,
): Element {
  const { water, pale, soft, ink, brick } = inks();
  const mine = dots.filter(({ code }) => code === chosen);
  const few = dots.length <= MOST_DOTS;
  const radius = dots.length < 120 ? 5 : 3;
  return finished(
    plot({
      width: chartWidth(),
      height: few ? 190 : 120,
      marginTop: 34,
      marginBottom: 28,
      marginLeft: 16,
      marginRight: 24,
      ariaLabel: words.title,
      style: { fontSize: '13px', color: ink },
      x: { nice: true, inset: 6 },
      marks: [
        axisX({ tickFormat: words.figure, tickSize: 0, label: null, ticks: 6 }),
        ...(benchmark === null
          ? []
          : [
              ruleX([benchmark], { stroke: ink, strokeWidth: 1.5 }),
              text([benchmark], {
                x: (value: number) => value,
                text: () => words.region,
                frameAnchor: 'top',
                dy: -30,
                fill: ink,
              }),
            ]),
        few
          ? dot(
              dots,
              dodgeY({
                x: 'value',
                r: radius,
                fill: ({ code }: Dot) => (code === chosen ? brick : pale),
                stroke: ({ code }: Dot) => (code === chosen ? ink : water),
                strokeWidth: 0.8,
                title: ({ name, value }: Dot) => `${name}: ${words.figure(value)}`,
              }),
            )
          : tickX(dots, { x: 'value', stroke: water, strokeOpacity: 0.12 }),
        ...(few ? [] : [tickX(mine, { x: 'value', stroke: brick, strokeWidth: 3 })]),
        text(mine, {
          x: 'value',
          text: 'name',
          frameAnchor: 'top',
          dy: -14,
          fill: brick,
          fontWeight: 600,
          stroke: 'white',
          strokeWidth: 3,
        }),
        ...(dots.length === 0 ? [text([''], { frameAnchor: 'middle', text: () => '–', fill: soft })] : []),
      ],
    }),
  );
}
