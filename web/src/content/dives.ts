import type { Measure } from '../api/types';

/** The questions of a deep-dive page, in the order in which they are answered. */
export const QUESTIONS = ['who', 'care', 'medicines', 'costs'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Dive {
  readonly topic: string;
  /** Which measures belong to the topic, by id; and to each question, the first that fits. */
  readonly about: RegExp;
  readonly questions: Readonly<Record<Question, RegExp>>;
}

const usual = {
  medicines: /(medicine|medication|opioid|polypharmacy|prescri|dispens|statin|antidiabet)/,
  costs: /cost/,
  care: /(overdue|uncontrolled|visit|contact|hospital|admission|ed-|seen-by|plan|check|referr|bed|home-death|youth-care)/,
};

export const DIVES: readonly Dive[] = [
  { topic: 'diabetes', about: /diabetes/, questions: { who: /./, ...usual } },
  { topic: 'hartfalen', about: /heart-failure/, questions: { who: /./, ...usual } },
  { topic: 'opioiden', about: /opioid/, questions: { who: /./, ...usual } },
  {
    topic: 'palliatieve-zorg',
    about: /(palliat|last-year|dying|place-of-death|advance-care|acp|long-term-care)/,
    questions: { who: /./, ...usual },
  },
  {
    topic: 'kinderen',
    about: /(child|youth|young|perinatal|birth-weight|breastf|under-15|age-0-20)/,
    questions: { who: /./, ...usual },
  },
];

/** The measures of a topic by question; a measure answers one question only, and its standardised twin none. */
export function answers(dive: Dive, measures: readonly Measure[]): Record<Question, Measure[]> {
  const found: Record<Question, Measure[]> = { who: [], care: [], medicines: [], costs: [] };
  for (const measure of measures) {
    if (
      dive.about.test(measure.id) &&
      measure.method !== 'standardised' &&
      measure.derivedFrom === undefined
    ) {
      const question =
        (['costs', 'care', 'medicines'] as const).find((one) => dive.questions[one].test(measure.id)) ??
        'who';
      found[question].push(measure);
    }
  }
  // How many people have it comes before how many are new: that is what most readers ask first.
  found.who.sort((a, b) => Number(b.method === 'proportion') - Number(a.method === 'proportion'));
  return found;
}
