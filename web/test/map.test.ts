import { describe, expect, it } from 'vitest';
import { boxOfAll, labelPoints } from '../src/map/geometry';
import { placeLabels } from '../src/map/labels';
import { dots, hatch } from '../src/map/patterns';
import { grid } from './region/grid';

const gemeenten = grid(16).boundaries('gemeente');

describe('the map', () => {
  it('opens on all areas', () => {
    const [west, south, east, north] = boxOfAll(gemeenten)!;
    expect([west, south]).toEqual([expect.closeTo(4.1, 1), expect.closeTo(51.9, 1)]);
    expect(east - west).toBeGreaterThan(0.3);
    expect(north).toBeGreaterThan(south);
    expect(boxOfAll({ type: 'FeatureCollection', features: [] })).toBeUndefined();
  });

  it('writes a name in the middle of its area', () => {
    const square = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const feature = { type: 'Feature' as const, properties: { code: 'A', name: 'A' }, geometry: square };
    expect(labelPoints({ type: 'FeatureCollection', features: [feature] })[0]).toMatchObject({ at: [1, 1] });
  });

  it('leaves out names that would overlap or stick out', () => {
    const points = [
      { text: 'Groot', at: [100, 100] as [number, number], weight: 3 },
      { text: 'Vlakbij', at: [110, 105] as [number, number], weight: 2 },
      { text: 'Aan de rand', at: [5, 50] as [number, number], weight: 1 },
    ];
    const placed = placeLabels(points, ([x, y]) => ({ x, y }), 400, 300);
    expect(placed.map(({ text }) => text)).toEqual(['Groot']);
  });

  it.each([
    ['hatch', hatch('#7d7668')],
    ['dots', dots('#1b2a33')],
  ])('draws %s that let the colour below show through', (_, { data, width, height }) => {
    const opaque = Array.from({ length: width * height }, (__, i) => data[i * 4 + 3] ?? 0).filter(
      (a) => a > 127,
    );
    expect(opaque.length / (width * height)).toBeGreaterThan(0.1);
    expect(opaque.length / (width * height)).toBeLessThan(0.5);
  });
});
