import type { Component } from 'svelte';

type Load = () => Promise<{ default: Component }>;

/** The pages by the first part of the path. Each is loaded when it is first visited. */
const pages: Record<string, Load> = {
  '': () => import('../pages/MapPage.svelte'),
  gebied: () => import('../pages/AreaPage.svelte'),
  gebieden: () => import('../pages/AreasPage.svelte'),
  handboek: () => import('../pages/HandbookPage.svelte'),
  dekking: () => import('../pages/CoveragePage.svelte'),
  bewoners: () => import('../pages/ResidentsPage.svelte'),
};

const unknown: Load = () => import('../pages/UnknownPage.svelte');

/** The page of this name; for any other name the page that says so. */
export function loadPage(name: string): ReturnType<Load> {
  return ((Object.hasOwn(pages, name) ? pages[name] : undefined) ?? unknown)();
}
