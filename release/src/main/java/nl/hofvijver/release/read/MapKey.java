package nl.hofvijver.release.read;

/** What one map shows: a measure on an area level in a period, for a sex and an age. */
public record MapKey(String measure, String level, String period, String sex, String age) {}
