import { isKey, t } from './language.svelte';

/** Words for codes that come with the data; a code without words is shown as it is. */
function word(group: string, code: string): string {
  const key = `${group}.${code}`;
  return isKey(key) ? t(key) : code;
}

export const levelWord = (level: string) => word('level', level);

/** The plural: "buurten". */
export const levelsWord = (level: string) => word('levels', level);

/** "deze buurt" / "deze gemeente". */
export const thisLevel = (level: string) => word('this', level);

export const sexWord = (sex: string) => word('sex', sex);

export const themeWord = (theme: string) => {
  const named = word('theme', theme);
  return named.charAt(0).toUpperCase() + named.slice(1).replaceAll('-', ' ');
};

export const ageWord = (age: string) =>
  age === 'all' ? t('age.all') : t('age.band', { band: age.replace('-', '–') });

/** A year as it is, several years as a range with a dash. */
export const periodWord = (period: string) => period.replace('-', '–');
