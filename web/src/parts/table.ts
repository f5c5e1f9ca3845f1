import type { Cell } from '../api/types';

/** One line of the table beside the map. */
export interface Row {
  readonly code: string;
  readonly name: string;
  readonly cell: Cell | undefined;
}

export type Column = 'name' | 'value' | 'margin' | 'coverage';

export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

/**
 * Rows in the asked order; rows without a figure come last either way.
 *
 * @param named the rows by name, which is also the order among equals
 */
export function sorted(named: readonly Row[], { by, descending }: Order): Row[] {
  if (by === 'name') {
    return descending ? named.toReversed() : [...named];
  }
  const sign = descending ? -1 : 1;
  return named
    .map((row) => ({ row, key: keyOf(row, by) }))
    .toSorted((a, b) =>
      a.key === null || b.key === null
        ? Number(a.key === null) - Number(b.key === null)
        : sign * (a.key - b.key),
    )
    .map(({ row }) => row);
}

function keyOf({ cell }: Row, by: Exclude<Column, 'name'>): number | null {
  switch (by) {
    case 'value':
      return cell?.value ?? null;
    case 'margin': {
      const [lower, upper] = [cell?.lower ?? null, cell?.upper ?? null];
      return lower === null || upper === null ? null : upper - lower;
    }
    case 'coverage':
      return cell?.coverage ?? null;
  }
}
