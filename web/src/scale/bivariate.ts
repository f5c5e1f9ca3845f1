import type { Cell } from '../api/types';
import { isUncertain, type Appearance } from './look';

/** The two limits between three classes with about equally many areas each. */
export function thirds(values: readonly number[]): readonly [number, number] | undefined {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)];
  const [low, high] = [at(1 / 3), at(2 / 3)];
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** 0, 1 or 2: low, middle, high. A value on a limit belongs to the higher class. */
export function third([low, high]: readonly [number, number], value: number): 0 | 1 | 2 {
  return value < low ? 0 : value < high ? 1 : 2;
}

/** Two figures of one area as one of nine colours; a reason when either is missing. */
export function pairing(
  first: Cell | undefined,
  second: Cell | undefined,
  limits: { readonly first: readonly [number, number]; readonly second: readonly [number, number] },
): Appearance {
  for (const cell of [first, second]) {
    if (cell?.status === 'hidden' || cell?.status === 'not-delivered') {
      return { look: cell.status, uncertain: false };
    }
  }
  const [x, y] = [first?.value ?? null, second?.value ?? null];
  if (first === undefined || second === undefined || x === null || y === null) {
    return { look: 'none', uncertain: false };
  }
  const place = third(limits.first, x) + 3 * third(limits.second, y);
  return { look: `pair-${place}` as 'pair-0', uncertain: isUncertain(first) || isUncertain(second) };
}
