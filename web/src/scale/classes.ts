/** The five classes of a map: limits between them, ascending. Class i runs from limit i−1 up to limit i. */
export interface Classes {
  /** At most four limits; fewer when the values do not differ enough for five classes. */
  readonly limits: readonly number[];
  readonly smallest: number;
  readonly largest: number;
}

const CLASSES = 5;

/**
 * Classes with about equally many areas each, with limits rounded to what a reader can keep in mind.
 *
 * Rounding may make neighbouring limits equal, or leave no value between them; those are merged, so that every class has
 * an area and fewer than five classes are possible.
 * Without any value there are no classes at all (`undefined`).
 */
export function quantileClasses(values: readonly number[]): Classes | undefined {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const smallest = sorted[0];
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined) {
    return undefined;
  }
  const round = roundingFor(largest - smallest);
  const limits: number[] = [];
  for (let i = 1; i < CLASSES; i++) {
    const limit = round(sorted[Math.floor((i * sorted.length) / CLASSES)] ?? largest);
    const before = limits.at(-1) ?? smallest;
    if (limit <= largest && sorted.some((value) => value >= before && value < limit)) {
      limits.push(limit);
    }
  }
  return { limits, smallest, largest };
}

/** Classes of equal width over a fixed scale, e.g. shares of 0 to 100%. */
export function equalClasses(from: number, to: number): Classes {
  const limits = Array.from({ length: CLASSES - 1 }, (_, i) => from + ((i + 1) * (to - from)) / CLASSES);
  return { limits, smallest: from, largest: to };
}

/** Rounds to 1, 2 or 5 times a power of ten such that the whole range has some fifty steps. */
function roundingFor(range: number): (value: number) => number {
  if (range === 0) {
    return (value) => value;
  }
  const fine = range / 50;
  const power = 10 ** Math.floor(Math.log10(fine));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= fine) ?? 10;
  const inverse = 1 / (step * power);
  // Multiplying by the inverse keeps 0.3 from becoming 0.30000000000000004.
  return (value) => Math.round(value * inverse) / inverse;
}

/** The class a value falls in; a value on a limit belongs to the higher class. */
export function classOf(classes: Classes, value: number): number {
  let index = 0;
  while (index < classes.limits.length && value >= (classes.limits[index] ?? Infinity)) {
    index++;
  }
  return index;
}

/**
 * The colour a class gets on a ramp of five: fewer classes are spread over the ramp, so that the lowest and
 * the highest stay recognisable.
 */
export function rampIndex(classes: Classes, index: number): number {
  const last = classes.limits.length;
  return last === 0 ? 2 : Math.round((index * (CLASSES - 1)) / last);
}
