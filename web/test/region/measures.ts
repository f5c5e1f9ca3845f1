import type { MeasureInFull } from '../../src/api/types';

const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const levels = ['region', 'gemeente', 'wijk', 'buurt'];
const gp = {
  nl: 'Huisartspraktijken die gegevens leveren; bevolkingsregister.',
  en: 'General practices that deliver data; population register.',
};

const diabetes: MeasureInFull = {
  id: 'diabetes-type-2.prevalence',
  version: 3,
  entry: 'diabetes-type-2',
  theme: 'diabetes',
  title: { nl: 'Diabetes type 2', en: 'Type 2 diabetes' },
  unit: 'percent',
  method: 'proportion',

  numerator: { nl: 'mensen met diabetes type 2', en: 'people with type 2 diabetes' },
  denominator: {
    nl: 'inwoners bij een praktijk die gegevens levert',
    en: 'residents registered with a practice that delivers data',
  },
  definition: {
    nl: 'Mensen met ICPC-code T90.02, of T90 met een diabetesmiddel in de laatste 12 maanden.',
    en: 'People with ICPC code T90.02, or T90 with a diabetes medicine in the last 12 months.',
  },
  caveat: {
    nl: 'Mensen die hun huisarts niet bezoeken, blijven soms onopgemerkt.',
    en: 'People who do not visit their general practitioner may go unnoticed.',
  },
  source: gp,
  kind: 'measured',
  higherIs: 'worse',
  levels,
  periods: years,
  sexes: ['all', 'male', 'female'],
  ages: ['all', '0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+'],
  yaml: 'id: diabetes-type-2\nversion: 3\ngroups:\n  people:\n    any:\n      - condition: {icpc: [T90.02]}\n',
  guidance: {
    nl: '## Wat kunt u doen\n\nKijk samen met de praktijk naar **controle** en leefstijl.\n\n- Wie is lang niet geweest?\n- Wie wil stoppen met roken?',
    en: '## What can you do\n\nLook at **check-ups** and lifestyle together with the practice.\n\n- Who has not been for long?\n- Who wants to stop smoking?',
  },
};

/** Measures of the fictional region: one of every kind that a page must be able to show. */
export const measures: MeasureInFull[] = [
  diabetes,
  {
    ...diabetes,
    id: 'diabetes-type-2.prevalence.standardised',
    title: { nl: 'Diabetes type 2, gelijke leeftijdsopbouw', en: 'Type 2 diabetes, same age structure' },
    method: 'standardised',
    unit: 'per-1000',
    sexes: ['all'],
    ages: ['all'],
  },
  {
    ...diabetes,
    id: 'no-gp.share',
    entry: 'no-gp',
    theme: 'no-gp',
    title: { nl: 'Zonder huisarts', en: 'Without a general practitioner' },
    sexes: ['all'],
    ages: ['all'],
  },
  {
    ...diabetes,
    id: 'life-expectancy.at-birth',
    entry: 'life-expectancy',
    theme: 'life',
    title: { nl: 'Levensverwachting bij geboorte', en: 'Life expectancy at birth' },
    unit: 'years',
    method: 'life-expectancy',
    higherIs: 'better',
    levels: ['region', 'gemeente', 'wijk'],
    periods: ['2016-2020', '2021-2025'],
    sexes: ['all', 'male', 'female'],
    ages: ['all'],
    source: { nl: 'Overlijdensregister.', en: 'Death register.' },
  },
  {
    ...diabetes,
    id: 'loneliness.share',
    entry: 'loneliness',
    theme: 'health-monitor',
    title: { nl: 'Voelt zich eenzaam', en: 'Feels lonely' },
    method: 'published',
    kind: 'modelled',
    periods: ['2016', '2020'],
    sexes: ['all'],
    ages: ['all'],
    source: { nl: 'Schatting uit een vragenlijst (fictief).', en: 'Estimate from a survey (fictional).' },
  },
];
