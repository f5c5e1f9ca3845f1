import type { Cell, Values } from '../api/types';

/** The cell in row `index` of an answer in columns. */
export function cellAt(values: Values, index: number): Cell {
  return {
    value: values.value[index] ?? null,
    lower: values.lower[index] ?? null,
    upper: values.upper[index] ?? null,
    numerator: values.numerator[index] ?? null,
    denominator: values.denominator[index] ?? null,
    status: values.status[index] ?? 'not-computable',
    coverage: values.coverage[index] ?? null,
    linked: values.linked[index] ?? null,
  };
}

/** All cells of an answer by area code. */
export function cellsByArea(values: Values): Map<string, Cell> {
  return new Map(values.areas.map((code, index) => [code, cellAt(values, index)]));
}
