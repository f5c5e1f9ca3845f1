import type { LabelPoint } from './geometry';

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** About the size of a letter of the map's labels in pixels: enough to keep names apart. */
const LETTER = 7.4;
const LINE = 22;

/**
 * Which names are written and where: the largest areas first, a name that would touch an earlier one or
 * stick out of the map is left out until the reader zooms in.
 */
export function placeLabels(
  points: readonly LabelPoint[],
  project: (at: [number, number]) => { x: number; y: number },
  width: number,
  height: number,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { text, at } of points) {
    const { x, y } = project(at);
    const half = (text.length * LETTER) / 2;
    const inside = x - half > 0 && x + half < width && y > LINE / 2 && y < height - LINE / 2;
    const free = placed.every(
      (other) =>
        Math.abs(other.y - y) > LINE || Math.abs(other.x - x) > half + (other.text.length * LETTER) / 2,
    );
    if (inside && free) {
      placed.push({ text, x: Math.round(x), y: Math.round(y) });
    }
  }
  return placed;
}
