import type { Area } from '../api/types';
import { byName } from '../format/number';
import { groupBy } from './group';

/** The areas of a release with their family relations. */
export class Areas {
  readonly #byCode: ReadonlyMap<string, Area>;
  readonly #byParent: ReadonlyMap<string, readonly Area[]>;
  readonly #byLevel: ReadonlyMap<string, readonly Area[]>;
  readonly #named = new Map<string, readonly Area[]>();

  constructor(readonly all: readonly Area[]) {
    this.#byCode = new Map(all.map((area) => [area.code, area]));
    this.#byLevel = groupBy(all, ({ level }) => level);
    this.#byParent = groupBy(all, ({ parent }) => parent);
  }

  get(code: string): Area | undefined {
    return this.#byCode.get(code);
  }

  /** The name; a code that is not on the map (of an older division, say) stands for itself. */
  nameOf(code: string): string {
    return this.#byCode.get(code)?.name ?? code;
  }

  /** The areas of a level in the order of the release, which is that of its boundaries. */
  at(level: string): readonly Area[] {
    return this.#byLevel.get(level) ?? [];
  }

  /** How many areas a level has. */
  readonly countAt = (level: string): number => this.at(level).length;

  /** The areas of a level by name. Kept: comparing names is slow, and a country has fourteen thousand. */
  named(level: string): readonly Area[] {
    const known = this.#named.get(level) ?? this.at(level).toSorted((a, b) => byName(a.name, b.name));
    this.#named.set(level, known);
    return known;
  }

  childrenOf(code: string): Area[] {
    return (this.#byParent.get(code) ?? []).toSorted((a, b) => byName(a.name, b.name));
  }

  /** The areas it lies in, nearest first; stops at a parent that is not among the areas. */
  parentsOf(code: string): Area[] {
    const parents: Area[] = [];
    let area = this.#byCode.get(this.#byCode.get(code)?.parent ?? '');
    while (area !== undefined && !parents.includes(area)) {
      parents.push(area);
      area = this.#byCode.get(area.parent);
    }
    return parents;
  }

  /** Areas whose name or code contains the text, names that begin with it first. */
  find(text: string, most: number): Area[] {
    const wanted = plain(text);
    if (wanted === '') {
      return [];
    }
    const rank = (area: Area) => {
      const place = plain(area.name).indexOf(wanted);
      return place >= 0 ? Math.min(place, 2) : plain(area.code).startsWith(wanted) ? 3 : 9;
    };
    return this.all
      .map((area) => ({ area, rank: rank(area) }))
      .filter((found) => found.rank < 9)
      .toSorted((a, b) => a.rank - b.rank || byName(a.area.name, b.area.name))
      .slice(0, most)
      .map(({ area }) => area);
  }
}

/** Without capitals and accents: "Café" is found with "cafe". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
