import type { Language, Texts } from '../api/types';
import en from './en.json';
import nl from './nl.json';

/** A message: the keys of both files are equal, a test sees to it. */
export type Key = keyof typeof nl;

const messages: Record<Language, Record<Key, string>> = { nl, en };

const REMEMBERED = 'hofvijver.language';

let current = $state<Language>(remembered());

function remembered(): Language {
  try {
    return globalThis.localStorage?.getItem(REMEMBERED) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl'; // storage may be forbidden; the address then carries the choice
  }
}

/** The language of the page. */
export function language(): Language {
  return current;
}

/** Switches the page and the `lang` attribute that screen readers go by. */
export function speak(choice: Language): void {
  current = choice;
  document.documentElement.lang = choice;
  try {
    localStorage.setItem(REMEMBERED, choice);
  } catch {
    // storage may be forbidden; the address then carries the choice
  }
}

/** The message under `key`, with `{name}` replaced by the parameter of that name. */
export function t(key: Key, parameters: Readonly<Record<string, string | number>> = {}): string {
  return messages[current][key].replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(parameters[name] ?? hole),
  );
}

/** True when `key` names a message: for keys that are put together from data, such as themes. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(nl, key);
}

/** A text of the release in the page's language, else in the other one; empty when it has none. */
export function inLanguage(texts: Texts | undefined): string {
  return texts?.[current] ?? texts?.nl ?? texts?.en ?? '';
}
