import type { Area, AreaMeasureColumns, Cell, MeasureInFull, Values, View } from '../../src/api/types';
import { chance, grid } from './grid.ts';
import { measures } from './measures.ts';

const NOTHING = { value: null, lower: null, upper: null, numerator: null, denominator: null };

function columns(cells: readonly Cell[]) {
  return {
    value: cells.map((c) => c.value),
    lower: cells.map((c) => c.lower),
    upper: cells.map((c) => c.upper),
    numerator: cells.map((c) => c.numerator),
    denominator: cells.map((c) => c.denominator),
    status: cells.map((c) => c.status),
    coverage: cells.map((c) => c.coverage),
    linked: cells.map((c) => c.linked),
  };
}

/** The whole fictional answer book of the API, with every status a cell can have. */
export function region(size: number) {
  const { areas, boundaries } = grid(size);
  const placeOf = new Map(areas.map((area, index) => [area.code, index]));

  const cell = (measure: MeasureInFull, area: Area, view: Pick<View, 'period' | 'sex' | 'age'>): Cell => {
    const at = placeOf.get(area.code) ?? 0;
    const people = { region: 100_000, gemeente: 25_000, wijk: 4_000, buurt: 600 }[area.level] ?? 0;
    const share = (view.sex === 'all' ? 1 : 0.5) * (view.age === 'all' ? 1 : 0.12);
    const wealth = Math.sin(at / 9) * 0.6 + chance(at, 1, 9) * 0.8;
    const year = Number(view.period.slice(0, 4));
    const covered = area.level === 'region' ? 0.52 : Math.min(1, Math.max(0, 0.55 + 0.6 * Math.sin(at / 5)));
    const common = { coverage: measure.method === 'published' ? null : covered, linked: 0.97 };
    if (covered === 0) {
      return { ...NOTHING, ...common, status: 'not-delivered' };
    }
    const denominator = Math.round((people * share * covered) / 5) * 5;
    const size5 = Math.max(1, denominator);
    if (measure.unit === 'years') {
      const value = 81 - wealth * 2 + (year - 2016) * 0.08;
      const margin = 60 / Math.sqrt(size5);
      return size5 < 500
        ? { ...NOTHING, ...common, status: 'not-computable' }
        : {
            value,
            lower: value - margin,
            upper: value + margin,
            numerator: null,
            denominator,
            ...common,
            status: 'rounded',
          };
    }
    const per = measure.unit === 'percent' ? 100 : 1000;
    const probability = Math.min(
      0.6,
      (0.06 + 0.035 * wealth + 0.002 * (year - 2019)) * (measure.kind === 'modelled' ? 5 : 1),
    );
    const numerator = Math.round((probability * size5) / 5) * 5;
    if (numerator < 10) {
      return { ...NOTHING, ...common, status: 'hidden' };
    }
    const value = (per * numerator) / size5;
    const margin = (per * 1.96 * Math.sqrt(numerator)) / size5;
    const status = measure.method === 'published' ? 'ok' : covered < 0.2 ? 'partly-delivered' : 'rounded';
    const limits =
      measure.method === 'published'
        ? { lower: null, upper: null }
        : { lower: Math.max(0, value - margin), upper: value + margin };
    return { value, ...limits, numerator, denominator, ...common, status };
  };

  const measureOf = (id: string) => measures.find((measure) => measure.id === id);

  return {
    areas,
    boundaries,
    measures,
    measureOf,
    values(view: View): Values | undefined {
      const measure = measureOf(view.measure);
      if (measure === undefined) {
        return undefined;
      }
      const there = areas.filter((area) => area.level === view.level);
      const cells = there.map((area) => cell(measure, area, view));
      return {
        ...view,
        areas: there.map((area) => area.code),
        ...columns(cells),
      };
    },
    areaMeasures(area: Area): AreaMeasureColumns[] {
      return measures
        .filter((measure) => measure.levels.includes(area.level))
        .map((measure) => {
          const groups = measure.periods.flatMap((period) =>
            (measure.sexes ?? ['all']).map((sex) => ({ period, sex, age: 'all' })),
          );
          return {
            measure: measure.id,
            unit: measure.unit,
            kind: measure.kind,
            period: groups.map(({ period }) => period),
            sex: groups.map(({ sex }) => sex),
            age: groups.map(({ age }) => age),
            ...columns(groups.map((group) => cell(measure, area, group))),
          };
        });
    },
  };
}
