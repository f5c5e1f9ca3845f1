import {
  Map as MapLibre,
  NavigationControl,
  prewarm,
  setWorkerUrl,
  type GeoJSONSource,
  type MapGeoJSONFeature,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Boundaries, Shape } from '../api/client';
import { NO_FIGURE, type Appearance } from '../scale/look';
import { isCrowded } from './crowd';
import { boxOf, boxOfAll, type Box } from './geometry';
import { readPalette } from './palette';
import { dots, hatch, lines, PATTERN_RATIO } from './patterns';
import { DETAIL_ZOOM, DETAILS, emptyStyle, featureLook, layers, type FeatureLook } from './style';

setWorkerUrl(workerUrl);
// The worker starts while the figures are on their way.
prewarm();

const EMPTY: Boundaries = { type: 'FeatureCollection', features: [] };

/** What happens on the map that the page wants to know. */
export interface Listener {
  near(code: string | undefined, x: number, y: number): void;
  chosen(code: string): void;
  moved(project: (at: [number, number]) => { x: number; y: number }): void;
  /** Everything that was asked has been drawn. */
  drawn(): void;
}

/** What the map is to show. */
export interface Drawing {
  /** Address of the shapes; the worker reads them without passing the page. */
  readonly boundaries: string;
  /** Every area in the order of the shapes; those without an appearance have no figure. */
  readonly codes: readonly string[];
  readonly appearances: ReadonlyMap<string, Appearance>;
  /** The measure is a model's estimate: its texture lies over the whole map. */
  readonly modelled: boolean;
  /**
   * The moment (`performance.now()`) of the reader's choice; the time from there until the map has been
   * drawn is kept as performance measure "repaint".
   */
  readonly askedAt: number;
}

/**
 * A map of areas in classes. Colours are feature state: switching measure or year touches neither the
 * shapes nor the worker, which is what keeps 14,500 areas under a third of a second.
 */
export class Choropleth {
  readonly #map: MapLibre;
  readonly #listener: Listener;
  readonly #ready: Promise<void>;
  #near: string | undefined;
  #askedAt: number | undefined;
  #turn = 0;
  #boundaries = '';
  #detailZoom = 0;
  #shapes: Promise<void> = Promise.resolve();
  #painted: (FeatureLook | undefined)[] = [];

  constructor(
    container: HTMLElement,
    outline: Boundaries,
    words: Record<string, string>,
    listener: Listener,
  ) {
    const palette = readPalette();
    const touch = matchMedia('(pointer: coarse)').matches;
    this.#listener = listener;
    this.#map = new MapLibre({
      container,
      style: emptyStyle(palette),
      bounds: boxOfAll(outline) ?? [3.3, 50.7, 7.3, 53.6],
      fitBoundsOptions: { padding: 24 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: touch,
      maxZoom: 16,
      locale: words,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    // Not 'load': that comes after a first frame without anything in it.
    this.#ready = this.#map.once('style.load').then(() => {
      const image = (name: string, pattern: ReturnType<typeof hatch>) =>
        this.#map.addImage(name, pattern, { pixelRatio: PATTERN_RATIO });
      image('hatch', hatch(palette.hatch));
      image('dots', dots(palette.ink));
      image('lines', lines());
      this.#map.addSource('areas', { type: 'geojson', data: EMPTY, generateId: true, buffer: 8 });
      this.#map.addSource('outline', { type: 'geojson', data: outline });
      this.#map.addSource('marks', { type: 'geojson', data: EMPTY });
      layers(palette).forEach((layer) => this.#map.addLayer(layer));
    });
    this.#listen();
  }

  /**
   * Draws the areas in their looks. Only another level fetches shapes; the rest is a change of feature state.
   * A drawing that is overtaken by a newer one while it waits for shapes is dropped.
   */
  async draw(drawing: Drawing): Promise<void> {
    const turn = ++this.#turn;
    await this.#ready;
    // Shapes that are not there yet come in their colours; under those of another level the old ones would show them.
    const first = this.#boundaries === '';
    const shapes = this.#fetchShapes(drawing);
    if (first) {
      this.#paint(drawing);
    }
    await shapes;
    if (turn !== this.#turn) {
      return;
    }
    this.#map.setPaintProperty('lines', 'fill-opacity', drawing.modelled ? 1 : 0);
    this.#paint(drawing);
    this.#askedAt = drawing.askedAt;
    this.#map.triggerRepaint();
  }

  /** Numbers as ids and changed areas only: with codes, or with all of them, this takes many times longer. */
  #paint({ codes, appearances }: Drawing): void {
    codes.forEach((code, id) => {
      const next = featureLook(appearances.get(code) ?? NO_FIGURE);
      const before = this.#painted[id];
      if (before?.look !== next.look || before.care !== next.care) {
        this.#painted[id] = next;
        this.#map.setFeatureState({ source: 'areas', id }, { ...next });
      }
    });
  }

  async #fetchShapes({ boundaries, codes }: Drawing): Promise<void> {
    if (boundaries !== this.#boundaries) {
      const from = isCrowded(codes.length) ? DETAIL_ZOOM : 0;
      // Another range has the shapes of the moment cut anew: it is set while they are the fewer ones.
      if (from > 0) {
        this.#detailFrom(from);
      }
      this.#boundaries = boundaries;
      this.#painted = [];
      this.#map.removeFeatureState({ source: 'areas' });
      const shapes = this.#map.getSource<GeoJSONSource>('areas')?.setData(boundaries) ?? Promise.resolve();
      this.#shapes = shapes.then(() => {
        if (boundaries === this.#boundaries) {
          this.#detailFrom(from);
        }
      });
    }
    await this.#shapes;
  }

  #detailFrom(zoom: number): void {
    if (zoom !== this.#detailZoom) {
      this.#detailZoom = zoom;
      DETAILS.forEach((layer) => this.#map.setLayerZoomRange(layer, zoom, 24));
    }
  }

  /** Outlines the chosen area with a rim and the one under the pointer with a thin line. */
  async mark(chosen: Shape | undefined, near: Shape | undefined): Promise<void> {
    await this.#ready;
    const features = [
      ...(near === undefined ? [] : [{ ...near, properties: { chosen: false } }]),
      ...(chosen === undefined ? [] : [{ ...chosen, properties: { chosen: true } }]),
    ];
    await this.#map.getSource<GeoJSONSource>('marks')?.setData({ type: 'FeatureCollection', features });
  }

  /** Brings an area into view unless it can be seen well already. */
  reveal(shape: Shape): void {
    const box: Box = boxOf(shape.geometry);
    const view = this.#map.getBounds();
    const inside = view.contains([box[0], box[1]]) && view.contains([box[2], box[3]]);
    const wideEnough = (box[2] - box[0]) / (view.getEast() - view.getWest()) > 0.02;
    if (!inside || !wideEnough) {
      this.#map.fitBounds(box, { padding: 80, maxZoom: 13.5, duration: 400 });
    }
  }

  /** Names the map and its buttons for screen readers, in the language of the moment. */
  describe(label: string, words: Readonly<Record<string, string>>): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
    for (const [control, key] of [
      ['zoom-in', 'NavigationControl.ZoomIn'],
      ['zoom-out', 'NavigationControl.ZoomOut'],
    ] as const) {
      const button = this.#map.getContainer().querySelector(`.maplibregl-ctrl-${control}`);
      button?.setAttribute('aria-label', words[key] ?? '');
      button?.setAttribute('title', words[key] ?? '');
    }
  }

  remove(): void {
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('mousemove', 'colour', ({ features, point }) => this.#hover(codeOf(features), point.x, point.y));
    map.on('mouseleave', 'colour', () => this.#hover(undefined, 0, 0));
    map.on('click', 'colour', ({ features }) => this.#choose(codeOf(features)));
    map.on('move', () => this.#listener.moved((at) => map.project(at)));
    map.on('style.load', () => this.#listener.moved((at) => map.project(at)));
    map.on('resize', () => this.#listener.moved((at) => map.project(at)));
    map.on('idle', () => this.#idle());
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        this.#choose(codeOf(map.queryRenderedFeatures(map.project(map.getCenter()), { layers: ['colour'] })));
      }
    });
  }

  #hover(code: string | undefined, x: number, y: number): void {
    if (code !== this.#near) {
      this.#near = code;
      this.#map.getCanvas().style.cursor = code === undefined ? '' : 'pointer';
    }
    this.#listener.near(code, x, y);
  }

  #choose(code: string | undefined): void {
    if (code !== undefined) {
      this.#listener.chosen(code);
    }
  }

  #idle(): void {
    if (this.#askedAt !== undefined) {
      performance.clearMeasures('repaint');
      performance.measure('repaint', { start: this.#askedAt, end: performance.now() });
      this.#askedAt = undefined;
      this.#listener.drawn();
    }
  }
}

function codeOf(features: readonly MapGeoJSONFeature[] | undefined): string | undefined {
  const code: unknown = features?.[0]?.properties['code'];
  return typeof code === 'string' ? code : undefined;
}
