package nl.hofvijver.bench.figures;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells figures on the terminal as they come, and keeps them for a file. */
public final class FigureBook {
    /** How figures are written and read. */
    public static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String section;
    private final String command;
    private final Optional<Path> file;
    private final PrintStream out;
    private final Machine machine = Machine.here();
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final String began = now();
    private final List<Row> rows = new ArrayList<>();

    FigureBook(String section, String command, Optional<Path> file, PrintStream out) {
        this.section = section;
        this.command = command;
        this.file = file;
        this.out = out;
        out.println(machine.line());
        out.printf(Locale.ROOT, "load %.1f%n", load);
    }

    /** The moment, as figures tell it. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Keeps a line and tells it. */
    public void add(Row row) {
        rows.add(row);
        out.println(row.line());
    }

    /**
     * Writes the file, where one was asked for.
     *
     * @return the exit code: 0 when every bar is reached, 1 when one is not
     */
    public int finished() {
        file.ifPresent(f -> {
            Figures figures = new Figures(Figures.FORMAT, section, began, command, machine, load, rows);
            Aside.text(f, JSON.writeValueAsString(figures) + "\n");
            out.println("figures: " + f);
        });
        return rows.stream().allMatch(Row::reached) ? 0 : 1;
    }
}
