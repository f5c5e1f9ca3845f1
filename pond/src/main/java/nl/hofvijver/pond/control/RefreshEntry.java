package nl.hofvijver.pond.control;

import java.time.Instant;

/** A snapshot that was made. */
public record RefreshEntry(String snapshot, Instant finishedAt, int tables) {}
