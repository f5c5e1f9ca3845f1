package nl.hofvijver.synth;

import java.nio.file.Path;

/**
 * What was generated.
 *
 * @param inhabitants people living in the region on the last 1 July
 * @param people everybody who lived there at any time in the ten years
 * @param rows rows in all files of partners, corrections not counted twice
 * @param events of these, the rows that are events of care (journal, prescription, measurement, visit, ...)
 * @param partners how many partners delivered
 * @param regionDir where the region is
 */
public record Summary(long inhabitants, long people, long rows, long events, int partners, Path regionDir) {}
