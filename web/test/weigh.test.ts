import { describe, expect, it } from 'vitest';
import type { Hotspots, Measure, Ranked } from '../src/api/types';
import { hotAreas, ingredientsOf, weigh, withJudgements } from '../src/story/weigh';

const ranked = (measure: string, entry: string, scores: Record<string, number>): Ranked => ({
  measure,
  entry,
  level: 'wijk',
  period: '2025',
  worse: 0,
  better: 0,
  judged: 0,
  byInterval: true,
  hot: [],
  scores,
});

describe('weighing subjects', () => {
  const ranking = [
    ranked('a.many', 'a', { burden: 100, gap: 0 }),
    ranked('a.few', 'a', { burden: 0, gap: 20 }),
    ranked('b.uneven', 'b', { burden: 10, gap: 100 }),
    ranked('c.unknown-gap', 'c', { burden: 60 }),
  ];

  it('follows the weights of the reader', () => {
    expect(weigh(ranking, { burden: 1, gap: 0 }).map((one) => one.ranked.measure)).toEqual([
      'a.many',
      'c.unknown-gap',
      'b.uneven',
    ]);
    expect(weigh(ranking, { burden: 0, gap: 1 })[0]?.ranked.measure).toBe('b.uneven');
  });

  it('shows one subject per chapter entry, its heaviest', () => {
    expect(
      weigh(ranking, { burden: 1, gap: 1 }).filter(({ ranked: { entry } }) => entry === 'a'),
    ).toHaveLength(1);
  });

  it('does not hold an unknown ingredient against a subject', () => {
    const found = weigh(ranking, { burden: 1, gap: 1 }).find(({ ranked: { entry } }) => entry === 'c');
    expect(found?.score).toBe(60);
  });

  it('offers only ingredients that the release has', () => {
    expect(ingredientsOf(ranking)).toEqual(['burden', 'gap']);
  });

  it('adds what the handbook judges, and effort the other way round', () => {
    const measure = { entry: 'c', hotIssue: { changeability: 4, effort: 2 } } as Measure;
    const judged = withJudgements(ranking, [measure, { entry: 'a' } as Measure]);

    expect(ingredientsOf(judged)).toEqual(['burden', 'gap', 'modifiable', 'effort']);
    expect(judged[3]?.scores).toEqual({ burden: 60, modifiable: 75, effort: 75 });
    expect(judged[0]?.scores).toEqual({ burden: 100, gap: 0 });
    expect(weigh(judged, { modifiable: 1 })[0]?.ranked.entry).toBe('c');
  });
});

describe('weighing places', () => {
  const hotspots: Hotspots = {
    areas: ['A', 'B', 'C'],
    themes: {
      heart: { measures: ['x'], worse: [2, 0, 0], better: [0, 1, 0], judged: [2, 2, 0] },
      lungs: { measures: ['y', 'z'], worse: [0, 3, 0], better: [0, 0, 0], judged: [3, 3, 0] },
    },
  };

  it('counts the share of subjects that are worse', () => {
    expect(hotAreas(hotspots, {}).map(({ code }) => code)).toEqual(['B', 'A']);
    expect(hotAreas(hotspots, {})[0]?.score).toBeCloseTo(60);
  });

  it('lets a theme weigh nothing', () => {
    expect(hotAreas(hotspots, { lungs: 0 }).map(({ code }) => code)).toEqual(['A', 'B']);
  });

  it('says nothing of a place of which hardly any subject is known', () => {
    const few = {
      areas: ['D'],
      themes: { heart: { measures: ['x'], worse: [1], better: [0], judged: [1] } },
    };
    expect(hotAreas(few, {})).toEqual([]);
  });

  it('leaves out areas without any worry or answer', () => {
    expect(hotAreas(hotspots, {}).some(({ code }) => code === 'C')).toBe(false);
  });
});
