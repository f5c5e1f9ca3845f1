import type { Unit } from '../api/types';

/** Units on whose scale zero means "none": their axis starts there. An age of death of zero says nothing. */
export const FROM_ZERO: readonly Unit[] = ['percent', 'share', 'per-1000', 'count', 'euro', 'km'];

/** The colours of charts, read from the style sheet so that they cannot differ from the page's. */
export function inks() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('line'),
    water: colour('water'),
    wash: colour('water-wash'),
    brick: colour('brick'),
    reed: colour('reed'),
    pale: colour('ramp-1'),
    paper: colour('paper'),
  };
}

/**
 * Makes a drawing of Plot fit for the page: one image with one name (names of its parts would be read by nobody and
 * are not allowed), and without the style sheet that a strict content policy refuses.
 */
export function finished(drawing: Element): Element {
  drawing.setAttribute('role', 'img');
  for (const part of drawing.querySelectorAll('g[aria-label]')) {
    part.removeAttribute('aria-label');
  }
  drawing.querySelector('style')?.remove();
  return drawing;
}

/** Width of a chart across a page, and on a narrow screen. */
export const chartWidth = () => (window.innerWidth < 640 ? 360 : 720);
