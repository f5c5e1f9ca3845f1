/** Repeating textures for what colour alone must not say. Drawn in pixels: no picture has to be fetched. */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Pixels per CSS pixel: patterns stay sharp on a fine screen. */
export const PATTERN_RATIO = 2;

type Ink = readonly [red: number, green: number, blue: number, alpha: number];

function draw(size: number, inkAt: (x: number, y: number) => number, ink: Ink): Pattern {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      data.set([ink[0], ink[1], ink[2], ink[3] * inkAt(x, y)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

const rgb = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** Diagonal lines: too few people to show a figure. */
export function hatch(colour: string): Pattern {
  const size = 12;
  return draw(size, (x, y) => [1, 1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5][(x + y) % size] ?? 0, [
    ...rgb(colour),
    255,
  ]);
}

/** Fine dots with a pale rim, visible on light and on dark colours: a figure to read with care. */
export function dots(ink: string): Pattern {
  const size = 12;
  const [dark, pale] = [
    draw(size, dotAt(size, 1.4), [...rgb(ink), 255]),
    draw(size, dotAt(size, 2.6), [255, 255, 255, 190]),
  ];
  const data = pale.data.slice();
  for (let i = 0; i < data.length; i += 4) {
    if ((dark.data[i + 3] ?? 0) > 0) {
      data.set(dark.data.subarray(i, i + 4), i);
    }
  }
  return { width: size, height: size, data };
}

function dotAt(size: number, radius: number): (x: number, y: number) => number {
  const middle = (size - 1) / 2;
  return (x, y) => (Math.hypot(x - middle, y - middle) <= radius ? 1 : 0);
}

/** Fine level lines: the figure is a model's estimate. */
export function lines(): Pattern {
  const size = 10;
  return draw(size, (_, y) => (y === 0 || y === 1 ? 1 : 0), [255, 255, 255, 100]);
}
