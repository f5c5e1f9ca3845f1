package nl.hofvijver.pond.control;

import java.time.Instant;

/**
 * A release that was made.
 *
 * @param sha256 hash of its manifest
 */
public record ReleaseEntry(String id, Instant finishedAt, String snapshot, String sha256) {}
