/** With more areas, the dots and edges of single ones are larger than the areas until a reader zooms in. */
const CROWDED = 5000;

/** So many areas that their details are drawn only once the reader zooms in. */
export function isCrowded(areas: number): boolean {
  return areas > CROWDED;
}
