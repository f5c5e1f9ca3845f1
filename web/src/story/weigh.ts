import type { Hotspots, Measure, Ranked } from '../api/types';

/**
 * What readers can weigh: how many people, how large the gap between areas, which way it goes, and two judgements of the
 * handbook.
 */
export const INGREDIENTS = ['burden', 'gap', 'trend', 'modifiable', 'effort'] as const;
export type Ingredient = (typeof INGREDIENTS)[number];
export type Weights = Readonly<Partial<Record<string, number>>>;

export interface Weighed {
  readonly ranked: Ranked;
  /** 0 to 100. */
  readonly score: number;
}

/** Judgements run from 1 to 5. */
const MOST_JUDGED = 5;
const STEP = 100 / (MOST_JUDGED - 1);

/**
 * The subjects with what the handbook judges of their chapter beside what was counted: how much can be changed, and how
 * little work it takes. A chapter without a judgement gets none.
 */
export function withJudgements(ranking: readonly Ranked[], measures: readonly Measure[]): Ranked[] {
  const issues = new Map(
    measures.flatMap(({ entry, hotIssue }) => (hotIssue === undefined ? [] : [[entry, hotIssue] as const])),
  );
  return ranking.map((ranked) => {
    const issue = issues.get(ranked.entry);
    return issue === undefined
      ? ranked
      : {
          ...ranked,
          scores: {
            ...ranked.scores,
            modifiable: (issue.changeability - 1) * STEP,
            effort: (MOST_JUDGED - issue.effort) * STEP,
          },
        };
  });
}

/** The ingredients that at least one subject has. */
export const ingredientsOf = (ranking: readonly Ranked[]): Ingredient[] =>
  INGREDIENTS.filter((name) => ranking.some(({ scores }) => scores?.[name] !== undefined));

/**
 * Subjects by their weighted mean, one per chapter: its heaviest. An ingredient that a subject lacks does not count for
 * or against it.
 */
export function weigh(ranking: readonly Ranked[], weights: Weights): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const ranked of ranking) {
    let [sum, total] = [0, 0];
    for (const name of INGREDIENTS) {
      const score = ranked.scores?.[name];
      const weight = weights[name] ?? 0;
      if (score !== undefined) {
        sum += weight * score;
        total += weight;
      }
    }
    const score = total === 0 ? 0 : sum / total;
    const known = best.get(ranked.entry);
    if (known === undefined || score > known.score) {
      best.set(ranked.entry, { ranked, score });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

export interface HotArea {
  readonly code: string;
  readonly worse: number;
  readonly better: number;
  readonly judged: number;
  readonly score: number;
}

/** Fewer subjects than this say nothing about a place as a whole. */
const FEWEST_SUBJECTS = 5;

/** Areas by the weighted share of subjects that stand out for the worse; areas without any are left out. */
export function hotAreas({ areas, themes }: Hotspots, weights: Weights): HotArea[] {
  return areas
    .map((code, i) => {
      let [sum, total, worse, better, judged] = [0, 0, 0, 0, 0];
      for (const [theme, tally] of Object.entries(themes)) {
        const weight = weights[theme] ?? 1;
        worse += tally.worse[i] ?? 0;
        better += tally.better[i] ?? 0;
        judged += tally.judged[i] ?? 0;
        sum += weight * (tally.worse[i] ?? 0);
        total += weight * (tally.judged[i] ?? 0);
      }
      return { code, worse, better, judged, score: total === 0 ? 0 : (100 * sum) / total };
    })
    .filter(({ judged, worse }) => judged >= FEWEST_SUBJECTS && worse > 0)
    .toSorted((a, b) => b.score - a.score || b.worse - a.worse);
}
