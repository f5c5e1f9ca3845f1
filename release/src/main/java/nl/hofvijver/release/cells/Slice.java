package nl.hofvijver.release.cells;

/** The cells that are protected together: one measure on one area level in one period, all sexes and ages. */
public record Slice(String measure, String level, String period) {}
