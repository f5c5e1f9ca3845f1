import type { Cell } from '../api/types';
import type { Appearance } from './look';

/** How an area changed between two years; sure only when the two 95% intervals do not touch. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly sure: boolean | undefined;
}

export function change(before: Cell | undefined, after: Cell | undefined): Change | undefined {
  const [from, to] = [before?.value ?? null, after?.value ?? null];
  if (before === undefined || after === undefined || from === null || to === null) {
    return undefined;
  }
  const known =
    before.lower !== null && before.upper !== null && after.lower !== null && after.upper !== null;
  const apart =
    known && ((after.lower ?? 0) > (before.upper ?? 0) || (after.upper ?? 0) < (before.lower ?? 0));
  return { before: from, after: to, sure: known ? apart : undefined };
}

/** Five looks around "no clear change": clearly down, perhaps down, the same, perhaps up, clearly up. */
export function changeLook(found: Change | undefined, other: Cell | undefined): Appearance {
  if (found === undefined) {
    const status = other?.status;
    return { look: status === 'hidden' || status === 'not-delivered' ? status : 'none', uncertain: false };
  }
  const { before, after, sure } = found;
  const sign = Math.sign(after - before);
  // Without intervals nothing is sure: the paler colour.
  const step = sign === 0 ? 0 : sign * (sure === true ? 2 : 1);
  return { look: `change-${step + 2}` as 'change-0', uncertain: false };
}
