import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Appearance, Look } from '../scale/look';
import type { Palette } from './palette';

/** What the painter hangs on every area; small numbers, because 14,500 of them change at once. */
export interface FeatureLook {
  readonly look: number;
  readonly care: number;
}

const codes: Record<'hidden' | 'not-delivered' | 'none', number> = { hidden: 5, 'not-delivered': 6, none: 7 };

/** Where the numbers of the other families of looks begin. */
const FAMILIES = { pair: 10, change: 20, group: 30 } as const;

function codeOf(look: Look): number {
  if (typeof look === 'number') {
    return look;
  }
  const [family = '', place] = look.split('-');
  return Object.hasOwn(FAMILIES, family)
    ? FAMILIES[family as keyof typeof FAMILIES] + Number(place)
    : codes[look as keyof typeof codes];
}

export function featureLook({ look, uncertain }: Appearance): FeatureLook {
  return { look: codeOf(look), care: uncertain ? 1 : 0 };
}

const look: ExpressionSpecification = ['number', ['feature-state', 'look'], codes.none];

const when = (code: number): ExpressionSpecification => ['case', ['==', look, code], 1, 0];

/** Layers of details within an area; a country of buurten shows them from this zoom. */
export const DETAILS = ['dots', 'edge', 'dotted'] as const;
export const DETAIL_ZOOM = 8;

/** A style without tiles, fonts or sprites: everything drawn comes from the release or from this file. */
export function emptyStyle(palette: Palette): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': palette.paper } }],
  };
}

/**
 * From below to above: colour, textures, edges, the outline of the coarsest level, hover and choice.
 *
 * Every layer that looks at feature state is worked through again for each area that changes: only four do.
 */
export function layers(palette: Palette): LayerSpecification[] {
  const [r0, r1, r2, r3, r4] = palette.ramp;
  const source = 'areas';
  const texture = (id: string, opacity: ExpressionSpecification | number): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    paint: { 'fill-pattern': id, 'fill-opacity': opacity },
  });
  return [
    {
      id: 'colour',
      type: 'fill',
      source,
      paint: {
        'fill-antialias': false,
        'fill-color': [
          'match',
          look,
          0,
          r0,
          1,
          r1,
          2,
          r2,
          3,
          r3,
          4,
          r4,
          codes['not-delivered'],
          palette.missing,
          ...palette.families.pair.flatMap((colour, i) => [FAMILIES.pair + i, colour]),
          ...palette.families.change.flatMap((colour, i) => [FAMILIES.change + i, colour]),
          ...palette.families.group.flatMap((colour, i) => [FAMILIES.group + i, colour]),
          palette.paper,
        ] as unknown as ExpressionSpecification,
      },
    },
    texture('hatch', when(codes.hidden)),
    texture('dots', ['case', ['==', ['number', ['feature-state', 'care'], 0], 1], 1, 0]),
    texture('lines', 0),
    {
      id: 'edge',
      type: 'line',
      source,
      paint: {
        'line-color': '#ffffff',
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.1, 10, 0.5, 13, 1],
      },
    },
    {
      id: 'dotted',
      type: 'line',
      source,
      paint: {
        'line-color': palette.inkSoft,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.2, 10, 0.9, 13, 1.4],
        'line-dasharray': [1, 2],
        'line-opacity': [
          'case',
          ['any', ['==', look, codes['not-delivered']], ['==', look, codes.none]],
          1,
          0,
        ],
      },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      paint: {
        'line-color': palette.ink,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 10, 1.1, 13, 1.6],
        'line-opacity': 0.75,
      },
    },
    {
      id: 'mark-rim',
      type: 'line',
      source: 'marks',
      filter: ['get', 'chosen'],
      paint: { 'line-color': '#ffffff', 'line-width': 6 },
    },
    {
      id: 'mark',
      type: 'line',
      source: 'marks',
      paint: { 'line-color': palette.ink, 'line-width': ['case', ['get', 'chosen'], 3, 1.5] },
    },
  ];
}
