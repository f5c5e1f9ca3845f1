package nl.hofvijver.pond.area;

/**
 * One area in one vintage of the division.
 *
 * @param code as Statistics Netherlands writes it: GM + 4, WK + 6 or BU + 8 positions, which may be letters
 * @param name the name of that vintage; empty when unknown
 * @param level {@code gemeente}, {@code wijk} or {@code buurt}
 * @param vintage the year of the division
 * @param parent code of the area one level up, derived from the code; the region's code for a gemeente
 */
public record Area(String code, String name, String level, int vintage, String parent) {}
