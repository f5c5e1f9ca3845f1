import type { Cell } from '../api/types';

/**
 * How a figure relates to the benchmark: `above` and `below` only when the whole 95% interval lies on one
 * side; `near` when the difference may be chance; `unknown` when there is nothing to judge by.
 */
export type Relation = 'above' | 'below' | 'near' | 'unknown';

export function relation(cell: Pick<Cell, 'value' | 'lower' | 'upper'>, benchmark: number | null): Relation {
  if (cell.value === null || benchmark === null || cell.lower === null || cell.upper === null) {
    return 'unknown';
  }
  if (cell.lower > benchmark) {
    return 'above';
  }
  return cell.upper < benchmark ? 'below' : 'near';
}

export interface Tally {
  readonly above: number;
  readonly below: number;
  /** Areas that could be judged. */
  readonly judged: number;
}

export function tally(cells: Iterable<Cell>, benchmark: number | null): Tally {
  const found = { above: 0, below: 0, judged: 0 };
  for (const cell of cells) {
    const judged = relation(cell, benchmark);
    if (judged !== 'unknown') {
      found.judged++;
    }
    if (judged === 'above' || judged === 'below') {
      found[judged]++;
    }
  }
  return found;
}
