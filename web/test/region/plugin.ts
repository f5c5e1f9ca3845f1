import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { region } from './region.ts';

/** Side of the grid of buurten: 16 makes 256 of them, 120 the 14,400 of a whole country. */
const size = Number(process.env['HOFVIJVER_GRID'] ?? '16');

const RELEASE = '2025-f1c71071';

/** Answers the API from the fictional region; undefined for what does not exist. */
function answer(world: ReturnType<typeof region>, url: URL): unknown {
  const [, , first, , what, name, values] = url.pathname.split('/').map(decodeURIComponent);
  const of = (key: string) => url.searchParams.get(key) ?? 'all';
  if (first === 'region') {
    return {
      code: 'testland',
      name: { nl: 'Testland (fictief)', en: 'Testland (fictional)' },
      languages: ['nl', 'en'],
      levels: ['gemeente', 'wijk', 'buurt'],
      current: RELEASE,
    };
  }
  if (what === undefined) {
    return [{ id: RELEASE, issued: '2026-01-15', measures: world.measures.length, cells: 12345 }];
  }
  if (what === 'measures') {
    return name === undefined ? world.measures : world.measureOf(name);
  }
  if (what === 'values') {
    return world.values({
      measure: of('measure'),
      level: of('level'),
      period: of('period'),
      sex: of('sex'),
      age: of('age'),
    });
  }
  if (what === 'areas' && name === undefined) {
    return world.areas;
  }
  if (what === 'areas' && name?.endsWith('.geojson')) {
    return world.boundaries(name.replace('.geojson', ''));
  }
  if (what === 'areas' && values === 'values') {
    const area = world.areas.find((one) => one.code === name);
    return area === undefined ? undefined : { area, measures: world.areaMeasures(area) };
  }
  return undefined;
}

/** What the real server allows a page to load; the built site is tried under the same rules. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'";

/** Serves the fictional region under /api while developing. */
export function fictionalRegion(): Plugin {
  const world = region(size);
  const install = (server: ViteDevServer | PreviewServer): void => {
    server.middlewares.use('/api', (request, response) => {
      const found = answer(world, new URL(request.originalUrl ?? '/', 'http://localhost'));
      response.statusCode = found === undefined ? 404 : 200;
      response.setHeader('content-type', 'application/json');
      const missing = {
        code: 'HV-5004',
        what: 'Dit bestaat niet in deze uitgave.',
        remedy: 'Kies een andere maat.',
      };
      response.end(JSON.stringify(found ?? missing));
    });
  };
  return {
    name: 'fictional-region',
    apply: 'serve',
    configureServer: install,
    configurePreviewServer(server) {
      server.middlewares.use((_, response, next) => {
        response.setHeader('content-security-policy', POLICY);
        next();
      });
      install(server);
    },
  };
}
