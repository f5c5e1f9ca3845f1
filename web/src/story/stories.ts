import type { Measure, Ranked, Unit } from '../api/types';
import { count, figure, quantity, share } from '../format/number';
import { inLanguage, t } from '../text/language.svelte';
import { levelsWord, levelWord, periodWord } from '../text/words';
import { isPartial } from './coverage';
import { standingWords } from './tally';

export interface Story {
  readonly measure: Measure;
  readonly ranked: Ranked;
  /** What kind of story it is, in a word or two: "Stijgt". */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** A subject needs so many areas that stand out, and so large a part of the judged ones, before its map tells a story. */
const FEWEST_OUTSTANDING = 3;
/** Well above the one in twenty that stands out by chance alone. */
const LEAST_SHARE = 0.1;

/**
 * Three stories that the figures tell: what changes most for certain, what differs most between areas, and what most
 * people have. Each is about another chapter of the handbook; there are fewer when the figures allow fewer.
 */
export function stories(ranking: readonly Ranked[], measures: readonly Measure[]): Story[] {
  const told: Story[] = [];
  const best = (
    score: (item: Ranked) => number,
    tell: (item: Ranked) => Omit<Story, 'measure' | 'ranked' | 'title'>,
  ) => {
    const item = ranking
      .filter(({ entry }) => told.every(({ ranked }) => ranked.entry !== entry))
      .map((one) => ({ one, score: score(one) }))
      .filter((found) => found.score > 0)
      .toSorted((a, b) => b.score - a.score)[0]?.one;
    const measure = measures.find(({ id }) => id === item?.measure);
    if (item !== undefined && measure !== undefined) {
      const { kind, text } = tell(item);
      told.push({ measure, ranked: item, kind, title: inLanguage(measure.title), text: text + covers(item) });
    }
  };
  const unitOf = (ranked: Ranked) => measures.find(({ id }) => id === ranked.measure)?.unit ?? 'number';
  best(
    ({ change, sure }) => (sure === true ? Math.abs(change ?? 0) : 0),
    (one) => changed(one, unitOf(one)),
  );
  best(outstanding, differs);
  best(
    // A rate counts what happened, not people: somebody can come three times.
    (one) => (one.value === undefined || unitOf(one).startsWith('per-') ? 0 : (one.people ?? 0)),
    (one) => weighs(one, unitOf(one)),
  );
  best(
    ({ gap }) => (gap ?? 1) - 1,
    (one) => gaps(one, unitOf(one)),
  );
  best(
    (one) => (plausible(one) ? Math.abs(one.change ?? 0) : 0),
    (one) => changed(one, unitOf(one)),
  );
  return told.slice(0, 3);
}

/** Whom a story is about, when that is not everybody. */
function covers({ coverage }: Ranked): string {
  return isPartial(coverage) ? ` ${t('stories.covers', { share: share(coverage) })}` : '';
}

/** A figure without a margin that becomes four times as high or low is more often counted anew than a change. */
function plausible({ fromValue = 0, value, median }: Ranked): boolean {
  const now = value ?? median ?? 0;
  return fromValue > 0 && now > 0 && Math.max(now / fromValue, fromValue / now) < 4;
}

function outstanding({ worse, better, judged }: Ranked): number {
  const share = (worse + better) / Math.max(1, judged);
  return worse + better < FEWEST_OUTSTANDING || share < LEAST_SHARE ? 0 : share;
}

function changed(ranked: Ranked, unit: Unit) {
  const { value, median, fromValue, from = '', change = 0, sure } = ranked;
  const way = change > 0 ? 'rises' : 'falls';
  const how =
    value === undefined
      ? 'stories.changed.middle'
      : sure === true
        ? 'stories.changed'
        : 'stories.changed.unsure';
  return {
    kind: t(`stories.${way}`),
    text: t(how, {
      from: periodWord(from),
      before: quantity(fromValue ?? 0, unit),
      period: periodWord(ranked.valuePeriod ?? ranked.period),
      after: quantity(value ?? median ?? 0, unit),
      levels: levelsWord(ranked.level),
    }),
  };
}

function differs(ranked: Ranked) {
  const { level, judged, byInterval } = ranked;
  return {
    kind: t('stories.differs', { level: levelWord(level) }),
    text: byInterval
      ? standingWords(ranked)
      : t('stories.differs.ends', { judged: count(judged), levels: levelsWord(level) }),
  };
}

function weighs(ranked: Ranked, unit: Unit) {
  return {
    kind: t('stories.weighs'),
    text: t('stories.weighs.text', {
      value: quantity(ranked.value ?? 0, unit),
      people: count(ranked.people ?? 0),
      period: periodWord(ranked.valuePeriod ?? ranked.period),
    }),
  };
}

function gaps(ranked: Ranked, unit: Unit) {
  const levels = levelsWord(ranked.level);
  return {
    kind: t('stories.gap', { levels }),
    text: t('stories.gap.text', {
      low: quantity(ranked.lowFifth ?? 0, unit),
      high: quantity(ranked.highFifth ?? 0, unit),
      times: figure(ranked.gap ?? 1, 'number'),
      levels,
    }),
  };
}
