import { api } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { Cell, Measure, Values, View } from '../api/types';
import { cellAt, cellsByArea } from '../api/cells';
import { quantileClasses, type Classes } from '../scale/classes';

/** The figures of one view, complete: nothing is shown before all of it is there. */
export interface Figures {
  readonly view: View;
  readonly measure: Measure;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The region as a whole; undefined when the release has no such cell. */
  readonly whole: Cell | undefined;
  readonly classes: Classes | undefined;
  /** When the reader asked for it, on the clock of `performance.now()`. */
  readonly askedAt: number;
}

/** A view in codes: `diabetes-type-2.prevalence buurt 2025 all all`. */
export function codesOf({ measure, level, period, sex, age }: View): string {
  return [measure, level, period, sex, age].join(' ');
}

/** How long nothing is asked before the page reads ahead. */
const REST_MILLIS = 800;

/** Loads the figures of a view; the answer to an older question never replaces that to a newer one. */
export class FigureLoader {
  shown = $state.raw<Figures>();
  problem = $state.raw<unknown>();
  #question = 0;
  #ahead: ReturnType<typeof setTimeout> | undefined;

  async load(release: string, measure: Measure, view: View): Promise<void> {
    const question = ++this.#question;
    clearTimeout(this.#ahead);
    const askedAt = performance.now();
    try {
      const [values, whole, scale] = await Promise.all([
        api.values(release, view),
        wholeRegion(release, measure, view),
        api.values(release, { ...view, period: measure.periods.at(-1) ?? view.period }),
      ]);
      if (question === this.#question) {
        const classes = quantileClasses(numbers(scale)) ?? quantileClasses(numbers(values));
        this.shown = { view, measure, cells: cellsByArea(values), whole, classes, askedAt };
        this.problem = undefined;
        this.#readAhead(release, measure, view);
      }
    } catch (thrown) {
      if (question === this.#question) {
        this.problem = thrown;
      }
    }
  }
  /** Asks for the periods on either side once the map rests: the next step of the slider then needs no server. */
  #readAhead(release: string, measure: Measure, view: View): void {
    this.#ahead = setTimeout(() => {
      for (const period of beside(view.period, measure.periods)) {
        // Whoever then goes there asks again and is told what was wrong.
        api.values(release, { ...view, period }).catch(() => undefined);
      }
    }, REST_MILLIS);
  }
}

/** The periods on either side of one. */
function beside(period: string, periods: readonly string[]): string[] {
  const at = periods.indexOf(period);
  return [periods[at - 1], periods[at + 1]].filter((near) => near !== undefined);
}

// The last period sets the classes of all periods: a colour means the same when the year moves.
const numbers = (values: Values) => values.value.filter((value) => value !== null);

async function wholeRegion(release: string, measure: Measure, view: View): Promise<Cell | undefined> {
  if (!measure.levels.includes('region')) {
    return undefined;
  }
  try {
    const values = await api.values(release, { ...view, level: 'region' });
    return values.areas.length === 0 ? undefined : cellAt(values, 0);
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 404) {
      return undefined; // no figure for the whole: the map is still worth showing
    }
    throw thrown;
  }
}
