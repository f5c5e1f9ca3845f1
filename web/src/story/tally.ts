import { count } from '../format/number';
import { t } from '../text/language.svelte';
import { levelsWord } from '../text/words';

interface Standing {
  readonly level: string;
  readonly worse: number;
  readonly better: number;
  readonly judged: number;
}

/** In how many areas a subject stands out from the whole region, in a sentence that never counts to nought. */
export function standingWords({ level, worse, better, judged }: Standing): string {
  const which = worse > 0 ? (better > 0 ? 'both' : 'worse') : better > 0 ? 'better' : 'none';
  return t(`tally.${which}`, {
    worse: count(worse),
    better: count(better),
    judged: count(judged),
    levels: levelsWord(level),
  });
}
