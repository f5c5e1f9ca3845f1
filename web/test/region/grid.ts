import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Area } from '../../src/api/types';

/**
 * A fictional region drawn on a crooked grid: `size` by `size` buurten, four by four of them a wijk, and the
 * whole cut in four gemeenten. Neighbours share their corners, so the areas tile without gaps.
 */
export interface Grid {
  readonly areas: Area[];
  boundaries(level: string): FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;
}

const firsts = ['Ooster', 'Wester', 'Noorder', 'Zuider', 'Water', 'Duin', 'Molen', 'Kerk', 'Vliet', 'Schelp'];
const lasts = ['polder', 'werf', 'hof', 'kwartier', 'zicht', 'dijk', 'gaard', 'poort', 'weide', 'haven'];
const gemeenten = ['Vijverstad', 'Rietwijk', 'Duinerveen', 'Zandmeer'];

/** A repeatable number between 0 and 1 for two whole numbers and a purpose. */
export function chance(a: number, b: number, purpose: number): number {
  const mixed = Math.sin(a * 127.1 + b * 311.7 + purpose * 74.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}

const name = (a: number, b: number) =>
  `${firsts[Math.floor(chance(a, b, 1) * firsts.length)]}${lasts[Math.floor(chance(a, b, 2) * lasts.length)]}`;

interface Block {
  readonly area: Area;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function grid(size: number): Grid {
  const step = 0.4 / size;
  const corner = (x: number, y: number): Position => [
    4.1 + step * (x + 0.55 * (chance(x, y, 3) - 0.5)) + 0.02 * Math.sin(y / 3),
    51.9 + 0.62 * step * (y + 0.55 * (chance(x, y, 4) - 0.5)),
  ];
  const half = size / 2;
  const blocks: Block[] = [];
  const add = (
    level: string,
    code: string,
    title: string,
    parent: string,
    x: number,
    y: number,
    width: number,
  ) => blocks.push({ area: { code, name: title, level, vintage: 2025, parent }, x, y, width });

  for (let g = 0; g < 4; g++) {
    add(
      'gemeente',
      `GM990${g + 1}`,
      gemeenten[g] ?? '',
      'testland',
      (g % 2) * half,
      Math.floor(g / 2) * half,
      half,
    );
  }
  const wijkOf = (x: number, y: number) => {
    const g = (x < half ? 1 : 2) + (y < half ? 0 : 2);
    const number = Math.floor((x % half) / 4) * Math.ceil(half / 4) + Math.floor((y % half) / 4);
    return `990${g}${String(number).padStart(2, '0')}`;
  };
  for (let x = 0; x < size; x += 4) {
    for (let y = 0; y < size; y += 4) {
      const digits = wijkOf(x, y);
      add('wijk', `WK${digits}`, `Wijk ${name(x + 500, y)}`, `GM${digits.slice(0, 4)}`, x, y, 4);
    }
  }
  for (let x = 0; x < size; x++) {
    for (let y = 0; y < size; y++) {
      const digits = wijkOf(x, y);
      const code = `BU${digits}${String((x % 4) * 4 + (y % 4)).padStart(2, '0')}`;
      add('buurt', code, `${name(x, y)} ${1 + ((x * 7 + y) % 9)}`, `WK${digits}`, x, y, 1);
    }
  }

  const outline = ({ x, y, width }: Block): Position[] => {
    const ring: Position[] = [];
    for (let i = 0; i < width; i++) ring.push(corner(x + i, y));
    for (let i = 0; i < width; i++) ring.push(corner(x + width, y + i));
    for (let i = width; i > 0; i--) ring.push(corner(x + i, y + width));
    for (let i = width; i >= 0; i--) ring.push(corner(x, y + i));
    return ring;
  };
  const feature = (block: Block): Feature<Polygon, { code: string; name: string }> => ({
    type: 'Feature',
    properties: { code: block.area.code, name: block.area.name },
    geometry: { type: 'Polygon', coordinates: [outline(block)] },
  });
  return {
    areas: [
      { code: 'testland', name: 'Testland (fictief)', level: 'region', vintage: 2025, parent: '' },
      ...blocks.map((block) => block.area),
    ],
    boundaries: (level) => ({
      type: 'FeatureCollection',
      features: blocks.filter((block) => block.area.level === level).map(feature),
    }),
  };
}
