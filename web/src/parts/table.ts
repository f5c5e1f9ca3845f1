import type { Cell } from '../api/types';
import { byName } from '../format/number';

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

/** Rows in the asked order; rows without a figure come last either way, equal rows by name. */
export function sorted(rows: readonly Row[], { by, descending }: Order): Row[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') {
    return rows.toSorted((a, b) => sign * byName(a.name, b.name));
  }
  return rows
    .map((row) => ({ row, key: keyOf(row, by) }))
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null) || byName(a.row.name, b.row.name);
      }
      return sign * (a.key - b.key) || byName(a.row.name, b.row.name);
    })
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
