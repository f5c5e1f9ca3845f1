import type { Component } from 'svelte';

type Load = () => Promise<{ default: Component }>;

/** Pages that begin with a map fetch what draws it beside the page, not after it. */
const withMap = (load: Load): Load => {
  return () => {
    void import('../map/choropleth');
    return load();
  };
};

/** The pages by the first part of the path. Each is loaded when it is first visited. */
const pages: Record<string, Load> = {
  '': withMap(() => import('../pages/HomePage.svelte')),
  kaart: withMap(() => import('../pages/MapPage.svelte')),
  vergelijk: () => import('../pages/ComparePage.svelte'),
  gebied: () => import('../pages/AreaPage.svelte'),
  gebieden: () => import('../pages/AreasPage.svelte'),
  handboek: () => import('../pages/HandbookPage.svelte'),
  dekking: () => import('../pages/CoveragePage.svelte'),
  buurttypen: () => import('../pages/ClustersPage.svelte'),
  vooruitblik: () => import('../pages/OutlookPage.svelte'),
  'vraag-en-aanbod': () => import('../pages/SupplyPage.svelte'),
  verdieping: () => import('../pages/DeepDivePage.svelte'),
  rapport: () => import('../pages/ReportPage.svelte'),
  gegevens: () => import('../pages/DataPage.svelte'),
  bewoners: () => import('../pages/ResidentsPage.svelte'),
};

const unknown: Load = () => import('../pages/UnknownPage.svelte');

/** The page of this name; for any other name the page that says so. */
export function loadPage(name: string): ReturnType<Load> {
  return ((Object.hasOwn(pages, name) ? pages[name] : undefined) ?? unknown)();
}
