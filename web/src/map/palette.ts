/** The map's colours, read from the style sheet so that map, legend and table cannot differ. */
export interface Palette {
  readonly ramp: readonly [string, string, string, string, string];
  readonly missing: string;
  readonly hatch: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ramp: [colour('ramp-0'), colour('ramp-1'), colour('ramp-2'), colour('ramp-3'), colour('ramp-4')],
    missing: colour('missing'),
    hatch: colour('hatch'),
    paper: colour('paper'),
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
  };
}
