import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Boundaries } from '../api/client';

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity];

function outerRings(shape: Polygon | MultiPolygon): Position[][] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.flatMap((rings) => rings.slice(0, 1));
}

export function boxOf(shape: Polygon | MultiPolygon): Box {
  return outerRings(shape)
    .flat()
    .reduce<Box>(
      ([west, south, east, north], [x = 0, y = 0]) => [
        Math.min(west, x),
        Math.min(south, y),
        Math.max(east, x),
        Math.max(north, y),
      ],
      NOWHERE,
    );
}

/** The box around all areas; undefined when there is none. */
export function boxOfAll(areas: Boundaries): Box | undefined {
  const boxes = areas.features.map((feature) => boxOf(feature.geometry));
  return boxes.length === 0 ? undefined : boxes.reduce(around);
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export interface LabelPoint {
  readonly text: string;
  readonly at: [number, number];
  /** Twice the surface in square degrees: only good for deciding whose name goes first. */
  readonly weight: number;
}

/** Where the names of the areas go: the centre of gravity of the largest part of each. */
export function labelPoints(areas: Boundaries): LabelPoint[] {
  return areas.features
    .map((feature): LabelPoint => {
      const largest = outerRings(feature.geometry)
        .map(centre)
        .toSorted((a, b) => b.weight - a.weight)[0];
      return { text: feature.properties.name, ...(largest ?? { at: [0, 0], weight: 0 }) };
    })
    .toSorted((a, b) => b.weight - a.weight);
}

function centre(ring: Position[]): { at: [number, number]; weight: number } {
  let [x, y, twice] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  const [firstX = 0, firstY = 0] = ring[0] ?? [];
  return { at: twice === 0 ? [firstX, firstY] : [x / (3 * twice), y / (3 * twice)], weight: Math.abs(twice) };
}
