package nl.hofvijver.bench;

import java.util.List;
import java.util.Map;
import nl.hofvijver.bench.figures.Machine;

/**
 * What {@code hofvijver bench} stores: enough to know what a figure means and to measure it again.
 *
 * @param format goes up when the meaning of a field changes
 * @param began when, in UTC
 * @param command the command that gives these figures again
 * @param machine where
 * @param load processes that wanted a processor at the beginning, over one minute; -1 where the system does not tell
 * @param versions of what took part, by name
 * @param runs how often a stage was run that can be run again
 * @param warmUp inhabitants of the region that the whole chain was run over before anything was measured
 * @param seed of the generator
 * @param leftOut what could not be compared here, in whole sentences
 * @param sizes one per region, in the order asked for
 * @param growth fitted over the sizes; empty with one size
 */
public record Measured(
        int format,
        String began,
        String command,
        Machine machine,
        double load,
        Map<String, String> versions,
        int runs,
        int warmUp,
        long seed,
        List<String> leftOut,
        List<Size> sizes,
        List<Growth> growth) {
    /** The format that this version writes and reads. */
    public static final int FORMAT = 1;

    public Measured {
        versions = Map.copyOf(versions);
        leftOut = List.copyOf(leftOut);
        sizes = List.copyOf(sizes);
        growth = List.copyOf(growth);
    }
}
