import type { Cell } from '../api/types';
import { classOf, rampIndex, type Classes } from './classes';

/** What an area looks like on the map: a colour of the ramp, or one of the reasons why it has none. */
export type Look =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 'hidden'
  | 'not-delivered'
  | 'none'
  | `pair-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `change-${0 | 1 | 2 | 3 | 4}`
  | `group-${0 | 1 | 2 | 3}`;

export interface Appearance {
  readonly look: Look;
  /** The figure is there, but should be read with care. */
  readonly uncertain: boolean;
}

export const NO_FIGURE: Appearance = { look: 'none', uncertain: false };

/** A cell as it appears; the classes are absent when no area at all has a value. */
export function appearance(cell: Cell, classes: Classes | undefined): Appearance {
  if (cell.status === 'hidden' || cell.status === 'not-delivered') {
    return { look: cell.status, uncertain: false };
  }
  if (cell.value === null || classes === undefined) {
    return NO_FIGURE;
  }
  return { look: rampIndex(classes, classOf(classes, cell.value)) as Look, uncertain: isUncertain(cell) };
}

/** True for a figure about a small delivered part, or whose interval is wider than the figure itself. */
export function isUncertain(cell: Cell): boolean {
  return cell.status === 'partly-delivered' || hasWideInterval(cell);
}

export function hasWideInterval(cell: Cell): boolean {
  const { value, lower, upper } = cell;
  return value !== null && lower !== null && upper !== null && upper - lower > Math.abs(value);
}
