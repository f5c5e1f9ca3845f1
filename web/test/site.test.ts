import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSite } from '../src/site/site';

const answers = (byPath: Readonly<Record<string, [number, unknown]>>) =>
  vi.stubGlobal('fetch', (path: string) => {
    const [status, body] = byPath[path] ?? [404, { code: 'HV-3011' }];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });

afterEach(() => vi.unstubAllGlobals());

describe('opening the site', () => {
  it('says that there is no release when the region has none, or none that is whole', async () => {
    answers({ '/api/region': [404, { code: 'HV-3010' }], '/api/releases': [200, []] });
    expect(await openSite(null)).toEqual({ state: 'no-release' });
  });

  it('says that a release is empty', async () => {
    answers({
      '/api/region': [200, { code: 'r', name: {}, languages: [], levels: [], current: 'e1' }],
      '/api/releases': [200, [{ id: 'e1', issued: '2026-01-01', measures: 0, cells: 0 }]],
      '/api/releases/e1/measures': [200, []],
      '/api/releases/e1/areas': [200, []],
    });
    expect(await openSite(null)).toEqual({ state: 'empty' });
  });

  it('does not hide another problem', async () => {
    answers({ '/api/region': [500, { code: 'HV-5000' }], '/api/releases': [200, []] });
    await expect(openSite(null)).rejects.toThrow('HV-5000');
  });
});
