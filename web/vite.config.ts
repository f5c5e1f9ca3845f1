import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { fictionalRegion } from './test/region/plugin.ts';

/**
 * `npm run dev` answers /api from a small fictional region; HOFVIJVER_API=http://localhost:8080 asks a real
 * server instead. The built site contains neither.
 */
const api = process.env['HOFVIJVER_API'];

/** Words and choices beside the site: the server shows the same ones to browsers without JavaScript. */
const shared: Plugin = {
  name: 'shared',
  apply: 'build',
  generateBundle() {
    const files = {
      'residents.nl.json': 'content',
      'residents.en.json': 'content',
      'choices.json': 'content',
      'nl.json': 'text',
      'en.json': 'text',
    };
    for (const [fileName, folder] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`src/${folder}/${fileName}`) });
    }
  },
};

/** What a page beginning with a map needs: the server names it in its HTML, so that it comes at once. */
const early: Plugin = {
  name: 'early',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const withImports = (names: string[]): string[] => {
      const found = new Set(names);
      for (const name of found) {
        chunks.find(({ fileName }) => fileName === name)?.imports.forEach((one) => found.add(one));
      }
      return [...found];
    };
    const scripts = (source: string) => {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
      if (chunk === undefined) {
        throw new Error(`no chunk of ${source}`);
      }
      return chunk.fileName;
    };
    const map = scripts('/src/map/choropleth.ts');
    const needs = (page: string) => {
      const names = withImports([scripts(page), map]);
      const styles = chunks
        .filter(({ fileName }) => names.includes(fileName))
        .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      return { scripts: names, styles };
    };
    const pages = { '': needs('/src/pages/HomePage.svelte'), kaart: needs('/src/pages/MapPage.svelte') };
    this.emitFile({ type: 'asset', fileName: 'early.json', source: JSON.stringify(pages) });
  },
};

export default defineConfig({
  plugins: [svelte(), shared, early, ...(api === undefined ? [fictionalRegion()] : [])],
  // MapLibre 6 starts its worker as a module from a file of our own (a blob worker would need a laxer CSP).
  worker: { format: 'es' },
  // Straight into the folder that Maven packs, as the resources that the server shows.
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { checks: { pluginTimings: false } },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: api === undefined ? {} : { proxy: { '/api': api } },
  preview: api === undefined ? {} : { proxy: { '/api': api } },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
