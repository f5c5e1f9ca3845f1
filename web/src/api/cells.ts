import type { AreaColumns, AreaValues, Cell, Columns, Values } from './types';

/** The cell in row `index` of an answer in columns. */
export function cellAt(columns: Columns, index: number): Cell {
  return {
    value: columns.value[index] ?? null,
    lower: columns.lower[index] ?? null,
    upper: columns.upper[index] ?? null,
    numerator: columns.numerator[index] ?? null,
    denominator: columns.denominator[index] ?? null,
    status: columns.status[index] ?? 'not-computable',
    coverage: columns.coverage[index] ?? null,
    linked: columns.linked[index] ?? null,
  };
}

/** All cells of an answer by area code. */
export function cellsByArea(values: Values): Map<string, Cell> {
  return new Map(values.areas.map((code, index) => [code, cellAt(values, index)]));
}

/** All cells of one area, with what each is about. */
export function cellsOfArea({ area, measures }: AreaColumns): AreaValues {
  return {
    area,
    cells: measures.flatMap((columns) =>
      columns.period.map((period, index) => ({
        measure: columns.measure,
        unit: columns.unit,
        kind: columns.kind,
        period,
        sex: columns.sex[index] ?? 'all',
        age: columns.age[index] ?? 'all',
        ...cellAt(columns, index),
      })),
    ),
  };
}
