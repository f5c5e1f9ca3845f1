package nl.hofvijver.release;

import java.nio.file.Path;

/**
 * A release that waits for approval.
 *
 * @param id the name that the release will have
 * @param folder where it waits, or where it stands when it was published before
 * @param made false when it was published before from the same input
 */
public record Request(String id, Path folder, boolean made) {}
