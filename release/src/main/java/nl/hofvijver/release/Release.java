package nl.hofvijver.release;

import java.nio.file.Path;

/**
 * A release that exists.
 *
 * @param id its name, for example {@code 2025-1f0c93ab}
 * @param folder where it is
 * @param cells number of rows
 * @param made false when it had been made before from the same input
 */
public record Release(String id, Path folder, long cells, boolean made) {}
