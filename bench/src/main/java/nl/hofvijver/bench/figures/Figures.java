package nl.hofvijver.bench.figures;

import java.util.List;

/**
 * What one measurement stores: enough to know what its figures mean and to measure them again.
 *
 * @param format goes up when the meaning of a field changes
 * @param section what was measured, as a heading
 * @param began when, in UTC
 * @param command the command that gives these figures again; of paths only the last part
 * @param machine where
 * @param load processes that wanted a processor at the beginning, over one minute; -1 where the system does not tell
 * @param rows the figures
 */
public record Figures(
        int format, String section, String began, String command, Machine machine, double load, List<Row> rows) {
    /** The format that this version writes and reads. */
    public static final int FORMAT = 1;

    public Figures {
        rows = List.copyOf(rows);
    }
}
