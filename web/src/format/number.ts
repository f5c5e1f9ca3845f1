import type { Unit } from '../api/types';
import { isKey, language, t } from '../text/language.svelte';

/** The only place where numbers become text: Dutch notation in Dutch, British in English. */
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

const formats = new Map<string, Intl.NumberFormat>();

function fixed(value: number, digits: number): string {
  const locale = locales[language()];
  const key = `${locale} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Decimals that a figure in this unit carries, where whole numbers are not what readers expect. */
const DIGITS: Readonly<Record<string, number>> = {
  percent: 1,
  years: 1,
  km: 1,
  share: 0,
  count: 0,
  euro: 0,
  ratio: 2,
  'z-score': 2,
};

/** Units that stand for a bare number, of which a large one may be exact. */
const PLAIN: readonly Unit[] = ['index', 'number'];

/**
 * Decimals that a figure carries. A rate under 10 would lose half of what it says without one; a measurement says
 * nothing by a decimal of hundreds.
 */
function digitsOf(unit: Unit, value: number): number {
  if (unit.startsWith('per-')) {
    return value !== 0 && Math.abs(value) < 10 ? 1 : 0;
  }
  const known = DIGITS[unit];
  if (known !== undefined) {
    // A tenth would round what few people have to nothing.
    const small = Math.abs(value) < 0.1;
    return unit === 'percent' && small ? (value === 0 ? 0 : 2) : known;
  }
  const large = Math.abs(value) >= 100 && !PLAIN.includes(unit);
  return large || Number.isInteger(value) ? 0 : 1;
}

/** The bare figure: "11,4". */
export function figure(value: number, unit: Unit): string {
  return fixed(value, digitsOf(unit, value));
}

/** The figure with its unit: "11,4%", "114 op de 1.000", "€ 1.250", "81,2 jaar"; a unit without words, such as mmHg, as it is. */
export function quantity(value: number, unit: Unit): string {
  const n = figure(value, unit);
  const key = `unit.${unit}`;
  return isKey(key) ? t(key, { n }) : t('unit.other', { n, unit });
}

/** The limits of an interval: "10,9–11,9". */
export function interval(lower: number, upper: number, unit: Unit): string {
  return `${figure(lower, unit)}–${figure(upper, unit)}`;
}

/** A count of people or areas: "1.250". */
export function count(value: number): string {
  return fixed(value, 0);
}

/** A share between 0 and 1 as a whole percentage: "61%". */
export function share(value: number): string {
  return t('unit.percent', { n: fixed(value * 100, 0) });
}

/** A file's or cell count's order of size needs no more than whole numbers; a day needs its name of month. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(locales[language()], {
        dateStyle: 'long',
        timeZone: 'Europe/Amsterdam',
      }).format(date);
}

/** Compares names as a Dutch reader expects them in a list ("De Werf" under D, Buurt 2 before Buurt 10). */
export const byName = new Intl.Collator('nl-NL', { numeric: true }).compare;
