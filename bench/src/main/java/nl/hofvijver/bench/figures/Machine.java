package nl.hofvijver.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine a figure was measured on.
 *
 * @param processor its name, as the operating system gives it
 * @param processors number of processors
 * @param memoryGb memory in GiB
 * @param system operating system
 * @param java version of the JVM
 */
public record Machine(String processor, int processors, double memoryGb, String system, String java) {
    /** This machine. */
    public static Machine here() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e8 / 1.073741824) / 10.0,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    /** One line for a terminal or a page. */
    public String line() {
        return String.format(
                Locale.ROOT, "%s, %d processors, %.1f GiB, %s, %s", processor, processors, memoryGb, system, java);
    }

    /** Processor time that this process has used, in nanoseconds: what is left of a figure on a busy machine. */
    public static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Begins the peak anew, so that {@link #peakGb} is that of what follows; on Linux only, elsewhere nothing happens. */
    public static void forgetPeak() {
        Path reset = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(reset)) {
            try {
                Files.writeString(reset, "5");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The highest amount of memory that this process has had, in GiB; 0 where the system does not tell. */
    public static double peakGb() {
        return peakGb("self");
    }

    /** As {@link #peakGb()}, of the process with this number; 0 too when it has ended. */
    static double peakGb(String process) {
        return OtherProcess.told(process, "status").stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("[^0-9]", "")) / (1 << 20))
                .findFirst()
                .orElse(0);
    }

    private static String processorName() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(l -> l.startsWith("model name"))
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
