import { describe, expect, it } from 'vitest';
import type { Measure } from '../src/api/types';
import { answers, DIVES } from '../src/content/dives';

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  version: 1,
  entry: id.split('.')[0] ?? '',
  theme: 'test',
  title: { nl: id, en: id },
  unit: 'percent',
  method: 'proportion',
  kind: 'measured',
  higherIs: 'neutral',
  levels: ['region'],
  periods: ['2025'],
  ...more,
});

const found = (topic: string, ...ids: string[]) => {
  const dive = DIVES.find((one) => one.topic === topic)!;
  const sorted = answers(
    dive,
    ids.map((id) => measure(id)),
  );
  return Object.fromEntries(
    Object.entries(sorted).map(([question, all]) => [question, all.map(({ id }) => id)]),
  );
};

describe('a deep dive', () => {
  it('begins with the people, also when the subject is a medicine', () => {
    expect(found('opioiden', 'risky-medicines.opioid', 'risky-medicines.opioid-long')).toEqual({
      who: ['risky-medicines.opioid'],
      care: [],
      medicines: ['risky-medicines.opioid-long'],
      costs: [],
    });
  });

  it('tells care, medicines and costs apart and leaves other subjects out', () => {
    expect(
      found(
        'hartfalen',
        'heart-failure.prevalence',
        'heart-failure.ed-visit',
        'heart-failure.raas-medicine',
        'heart-failure.gp-cost',
        'copd.prevalence',
      ),
    ).toEqual({
      who: ['heart-failure.prevalence'],
      care: ['heart-failure.ed-visit'],
      medicines: ['heart-failure.raas-medicine'],
      costs: ['heart-failure.gp-cost'],
    });
  });

  it('leaves out what says the same in another way', () => {
    const twin = measure('heart-failure.prevalence.standardised', { method: 'standardised' });
    expect(answers(DIVES[1]!, [twin]).who).toEqual([]);
  });
});
