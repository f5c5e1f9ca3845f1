import { geo, plot, text } from '@observablehq/plot';
import type { Boundaries } from '../api/client';
import { finished } from './frame';

export interface MapPicture {
  readonly boundaries: Boundaries;
  colourOf(code: string): string;
  readonly title: string;
  readonly subtitle: string;
  readonly classes: readonly { readonly colour: string; readonly words: string }[];
  readonly source: string;
}

const WIDTH = 900;
const HEIGHT = 760;

/** The map as a drawing for a report, with its title, classes and source in it. */
export function drawMap({ boundaries, colourOf, title, subtitle, classes, source }: MapPicture): Element {
  const drawing = finished(
    plot({
      width: WIDTH,
      height: HEIGHT,
      margin: 24,
      marginTop: 84,
      marginBottom: 96,
      ariaLabel: title,
      style: { fontSize: '14px', color: '#1b2a33', fontFamily: 'Source Sans 3, sans-serif' },
      projection: { type: 'mercator', domain: boundaries as never },
      marks: [
        geo(boundaries.features, {
          fill: (shape: { properties: { code: string } }) => colourOf(shape.properties.code),
          stroke: '#ffffff',
          strokeWidth: 0.5,
        }),
        text([title], {
          frameAnchor: 'top-left',
          dy: -64,
          fontSize: 20,
          fontWeight: 600,
          textAnchor: 'start',
          lineWidth: 44,
          textOverflow: 'ellipsis',
          text: (w: string) => w,
        }),
        text([subtitle], { frameAnchor: 'top-left', dy: -36, textAnchor: 'start', text: (w: string) => w }),
        text([source], {
          frameAnchor: 'bottom-left',
          dy: 72,
          textAnchor: 'start',
          fill: '#4a5a63',
          fontSize: 12,
          text: (w: string) => w,
        }),
      ],
    }),
  );
  legend(drawing, classes);
  return drawing;
}

const SVG = 'http://www.w3.org/2000/svg';

function legend(drawing: Element, classes: MapPicture['classes']): void {
  const step = Math.min(150, (WIDTH - 48) / Math.max(1, classes.length));
  classes.forEach(({ colour, words }, index) => {
    const block = document.createElementNS(SVG, 'rect');
    const place = { x: 24 + index * step, y: HEIGHT - 72, width: 18, height: 14 };
    Object.entries(place).forEach(([name, value]) => block.setAttribute(name, String(value)));
    block.setAttribute('fill', colour);
    block.setAttribute('stroke', '#7c878c');
    const label = document.createElementNS(SVG, 'text');
    label.setAttribute('x', String(place.x + 24));
    label.setAttribute('y', String(place.y + 12));
    label.setAttribute('font-size', '12');
    label.setAttribute('fill', '#1b2a33');
    label.textContent = words;
    drawing.append(block, label);
  });
}
