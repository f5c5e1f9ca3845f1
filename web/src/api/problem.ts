/** A problem in plain words with the number under which `docs/errors.md` explains it. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly what: string,
    readonly remedy: string,
    readonly status: number,
  ) {
    super(`${code} ${what}`);
  }
}

/** The server could not be reached at all: its own words are not available, so the page has some. */
export const UNREACHABLE = 'HV-5090';

/** The server answered with something that is not its API (a proxy's page, half an answer). */
export const UNREADABLE = 'HV-5091';

/** Turns anything that was thrown into a problem that can be shown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) {
    return thrown;
  }
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApiProblem(UNREADABLE, words, '', 0);
}
