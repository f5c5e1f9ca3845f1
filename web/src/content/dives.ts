import type { Measure } from '../api/types';
import choices from './choices.json';

/** The questions of a deep-dive page, in the order in which they are answered. */
export const QUESTIONS = ['who', 'care', 'medicines', 'costs'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Dive {
  readonly topic: string;
  /** Which measures belong to the topic, by id. */
  readonly about: RegExp;
  /** Which of those tell who, whatever else their id says; what answers no other question does so too. */
  readonly who: RegExp;
}

export const DIVES: readonly Dive[] = choices.dives.map(({ topic, about, who }) => ({
  topic,
  about: new RegExp(about),
  who: new RegExp(who),
}));

/** What a measure tells when it does not tell who: the first that fits its id. */
const TELLING = (['costs', 'care', 'medicines'] as const).map((question) => ({
  question,
  fits: new RegExp(choices.questions[question]),
}));

/** The measures of a topic by question; a measure answers one question only, and its standardised twin none. */
export function answers(dive: Dive, measures: readonly Measure[]): Record<Question, Measure[]> {
  const found: Record<Question, Measure[]> = { who: [], care: [], medicines: [], costs: [] };
  for (const measure of measures) {
    if (
      dive.about.test(measure.id) &&
      measure.method !== 'standardised' &&
      measure.derivedFrom === undefined
    ) {
      const question = dive.who.test(measure.id)
        ? 'who'
        : (TELLING.find(({ fits }) => fits.test(measure.id))?.question ?? 'who');
      found[question].push(measure);
    }
  }
  // What the subject is about comes first; how many people have it before how many are new.
  const rank = ({ id, method }: Measure) => 2 * Number(dive.who.test(id)) + Number(method === 'proportion');
  found.who.sort((a, b) => rank(b) - rank(a));
  return found;
}
