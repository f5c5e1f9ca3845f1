/** The map's colours, read from the style sheet so that map, legend and table cannot differ. */
export interface Palette {
  readonly ramp: readonly [string, string, string, string, string];
  readonly missing: string;
  readonly hatch: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** Two figures at once, change between years, kinds of areas. */
  readonly families: Readonly<Record<'pair' | 'change' | 'group', readonly string[]>>;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colours = (name: string, many: number) =>
    Array.from({ length: many }, (_, i) => colour(`${name}-${i}`));
  return {
    ramp: [colour('ramp-0'), colour('ramp-1'), colour('ramp-2'), colour('ramp-3'), colour('ramp-4')],
    missing: colour('missing'),
    hatch: colour('hatch'),
    paper: colour('paper'),
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    families: { pair: colours('pair', 9), change: colours('change', 5), group: colours('group', 4) },
  };
}
