package nl.hofvijver.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What an engine may use.
 *
 * @param memory upper limit as DuckDB writes it, for example {@code 8GB}
 * @param threads number of threads, at least 1
 * @param spill folder for what does not fit in memory
 * @param folders the only folders below which files may be read or written, beside {@code spill}
 */
public record EngineSettings(String memory, int threads, Path spill, List<Path> folders) {
    public EngineSettings {
        folders = List.copyOf(folders);
        if (!memory.matches("[0-9]+(\\.[0-9]+)?\\s*(MB|GB|TB|MiB|GiB|TiB)")) {
            throw new IllegalArgumentException("not an amount of memory: " + memory);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, got " + threads);
        }
    }

    /** Half of the machine's memory and all of its processors, spilling below {@code spill}. */
    public static EngineSettings forMachine(Path spill, List<Path> folders) {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long megabytes = Math.max(512, system.getTotalMemorySize() / 2 / (1 << 20));
        return new EngineSettings(megabytes + "MiB", Runtime.getRuntime().availableProcessors(), spill, folders);
    }
}
