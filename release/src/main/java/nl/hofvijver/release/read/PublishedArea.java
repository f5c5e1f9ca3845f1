package nl.hofvijver.release.read;

/**
 * An area of a release.
 *
 * @param level {@code region}, or one of the levels of the manifest
 * @param vintage the year of the division
 * @param parent code one level up; empty for the region
 */
public record PublishedArea(String code, String name, String level, int vintage, String parent) {}
