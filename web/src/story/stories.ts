import type { Measure, Ranked } from '../api/types';
import { count, figure, quantity } from '../format/number';
import { inLanguage, t } from '../text/language.svelte';
import { levelsWord } from '../text/words';

export interface Story {
  readonly measure: Measure;
  readonly ranked: Ranked;
  readonly title: string;
  readonly text: string;
}

/** A subject needs so many judged areas before its map tells a story. */
const FEWEST_JUDGED = 3;

/**
 * Three stories that the figures tell: what changes most for certain, what differs most between areas, and what most
 * people have. Each is about another chapter of the handbook; there are fewer when the figures allow fewer.
 */
export function stories(ranking: readonly Ranked[], measures: readonly Measure[]): Story[] {
  const told: Story[] = [];
  const best = (score: (item: Ranked) => number, tell: (item: Ranked, measure: Measure) => Story) => {
    const item = ranking
      .filter(({ entry }) => told.every(({ ranked }) => ranked.entry !== entry))
      .map((one) => ({ one, score: score(one) }))
      .filter((found) => found.score > 0)
      .toSorted((a, b) => b.score - a.score)[0]?.one;
    const measure = measures.find(({ id }) => id === item?.measure);
    if (item !== undefined && measure !== undefined) {
      told.push(tell(item, measure));
    }
  };
  best(({ change, sure }) => (sure === true ? Math.abs(change ?? 0) : 0), changed);
  best(({ worse, better, judged }) => (judged >= FEWEST_JUDGED ? (worse + better) / judged : 0), differs);
  best(({ people, value }) => (value === undefined ? 0 : (people ?? 0)), weighs);
  best(({ gap }) => (gap ?? 1) - 1, gaps);
  best(({ change }) => Math.abs(change ?? 0), changed);
  return told.slice(0, 3);
}

function changed(ranked: Ranked, measure: Measure): Story {
  const { value, median, fromValue, from = '', change = 0, sure } = ranked;
  const way = change > 0 ? 'rises' : 'falls';
  return {
    measure,
    ranked,
    title: t(`stories.${way}`, { measure: inLanguage(measure.title) }),
    text: t(sure === true ? 'stories.changed' : 'stories.changed.unsure', {
      from,
      before: quantity(fromValue ?? 0, measure.unit),
      period: ranked.valuePeriod ?? ranked.period,
      after: quantity(value ?? median ?? 0, measure.unit),
    }),
  };
}

function differs(ranked: Ranked, measure: Measure): Story {
  const levels = levelsWord(ranked.level);
  return {
    measure,
    ranked,
    title: t('stories.differs', { measure: inLanguage(measure.title), levels }),
    text: t(ranked.byInterval ? 'stories.differs.text' : 'stories.differs.ends', {
      judged: count(ranked.judged),
      worse: count(ranked.worse),
      better: count(ranked.better),
      levels,
    }),
  };
}

function weighs(ranked: Ranked, measure: Measure): Story {
  return {
    measure,
    ranked,
    title: t('stories.weighs', { measure: inLanguage(measure.title) }),
    text: t('stories.weighs.text', {
      value: quantity(ranked.value ?? 0, measure.unit),
      people: count(ranked.people ?? 0),
      period: ranked.valuePeriod ?? ranked.period,
    }),
  };
}

function gaps(ranked: Ranked, measure: Measure): Story {
  return {
    measure,
    ranked,
    title: t('stories.gap', { measure: inLanguage(measure.title), levels: levelsWord(ranked.level) }),
    text: t('stories.gap.text', {
      low: quantity(ranked.lowFifth ?? 0, measure.unit),
      high: quantity(ranked.highFifth ?? 0, measure.unit),
      times: figure(ranked.gap ?? 1, 'number'),
      levels: levelsWord(ranked.level),
    }),
  };
}
