package nl.hofvijver.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine may use.
 *
 * @param memory upper limit as DuckDB writes it, for example {@code 8GB}
 * @param threads number of threads, at least 1
 * @param spill folder for what does not fit in memory
 * @param folders the only folders below which files may be read or written, beside {@code spill}
 * @param atOnce how many rows a step that is {@linkplain Step#keyed keyed} reads at once, at least 1; more are read in
 *     several passes
 */
public record EngineSettings(String memory, int threads, Path spill, List<Path> folders, long atOnce) {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([MGT])(i?)B");

    /**
     * What a row that is read may take in memory, in bytes. In {@code hit_count}, where a quarter of 858 million rows is
     * grouped, 38 were measured; a handbook may ask of every row.
     */
    private static final long ROW = 150;

    /** As many rows at once as fit in memory. */
    public EngineSettings(String memory, int threads, Path spill, List<Path> folders) {
        this(memory, threads, spill, folders, Math.max(1, bytes(memory) / ROW));
    }

    public EngineSettings {
        folders = List.copyOf(folders);
        bytes(memory);
        if (threads < 1 || atOnce < 1) {
            throw new IllegalArgumentException("at least one thread and row, got " + threads + " and " + atOnce);
        }
    }

    private static long bytes(String memory) {
        Matcher amount = AMOUNT.matcher(memory);
        if (!amount.matches()) {
            throw new IllegalArgumentException("not an amount of memory: " + memory);
        }
        int power = "MGT".indexOf(amount.group(2)) + 2;
        return (long)
                (Double.parseDouble(amount.group(1)) * Math.pow(amount.group(3).isEmpty() ? 1000 : 1024, power));
    }

    /** Half of the machine's memory and all of its processors, spilling below {@code spill}. */
    public static EngineSettings forMachine(Path spill, List<Path> folders) {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long megabytes = Math.max(512, system.getTotalMemorySize() / 2 / (1 << 20));
        return new EngineSettings(megabytes + "MiB", Runtime.getRuntime().availableProcessors(), spill, folders);
    }
}
