package nl.hofvijver.release.cells;

/**
 * An area is made of others, though its code does not tell: a fifth of deprivation and a buurt in it.
 *
 * @param level level of the area
 * @param area its code
 * @param partLevel level of the part
 * @param part its code
 */
public record AreaPart(String level, String area, String partLevel, String part) {}
