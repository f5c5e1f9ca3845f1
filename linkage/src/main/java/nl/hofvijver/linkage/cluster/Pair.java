package nl.hofvijver.linkage.cluster;

/** Two records that are one person with this probability; {@code l < r}. */
public record Pair(long l, long r, double probability) {}
