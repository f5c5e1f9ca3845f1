import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../src/api/client';
import { ApiProblem, UNREACHABLE, UNREADABLE } from '../src/api/problem';

const answers = vi.fn<(path: string) => Promise<Response>>();

const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  answers.mockReset();
  vi.stubGlobal('fetch', answers);
});

afterEach(() => vi.unstubAllGlobals());

const problemOf = async (question: Promise<unknown>) => {
  const thrown: unknown = await question.catch((problem: unknown) => problem);
  expect(thrown).toBeInstanceOf(ApiProblem);
  return thrown as ApiProblem;
};

describe('the API client', () => {
  it('passes on the number and the words of the server', async () => {
    answers.mockReturnValue(json({ code: 'HV-5004', what: 'Geen maat x.', remedy: 'Kies een maat.' }, 404));
    const problem = await problemOf(api.measure('r1', 'x'));
    expect(problem).toMatchObject({
      code: 'HV-5004',
      what: 'Geen maat x.',
      remedy: 'Kies een maat.',
      status: 404,
    });
  });

  it('has a number of its own for no answer and for an answer that is no API', async () => {
    answers.mockRejectedValueOnce(new TypeError('fetch failed'));
    expect((await problemOf(api.region())).code).toBe(UNREACHABLE);
    answers.mockResolvedValueOnce(new Response('<html>proxy</html>'));
    expect((await problemOf(api.region())).code).toBe(UNREADABLE);
  });

  it('asks once for what cannot change, and again after a failure', async () => {
    answers.mockReturnValueOnce(json({ code: 'HV-5001', what: 'Druk.', remedy: '' }, 503));
    await problemOf(api.areas('r2'));
    answers.mockImplementation(() => json([]));
    await Promise.all([api.areas('r2'), api.areas('r2')]);
    expect(answers).toHaveBeenCalledTimes(2);
  });

  it('writes names into addresses safely', async () => {
    answers.mockImplementation(() => json({}));
    await api.values('r/3', { measure: 'a b', level: 'wijk', period: '2025', sex: 'all', age: '90+' });
    expect(answers.mock.calls[0]?.[0]).toBe(
      '/api/releases/r%2F3/values?measure=a+b&level=wijk&period=2025&sex=all&age=90%2B',
    );
  });
});
