package nl.hofvijver.cli.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hofvijver.protection.round.AdditiveRounding;
import nl.hofvijver.protection.round.CellKey;
import nl.hofvijver.protection.round.Perturbation;
import nl.hofvijver.protection.table.Inexact;
import nl.hofvijver.protection.table.Shown;
import nl.hofvijver.protection.table.TableRounding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The method by which a table is protected, with its settings. */
public final class MethodOptions {
    /** The methods. */
    public enum Method {
        SUPPRESS,
        SMALL_COUNT,
        CONTROLLED,
        CELL_KEY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--method",
            paramLabel = "suppress|small-count|controlled|cell-key",
            defaultValue = "suppress",
            converter = MethodConverter.class,
            description = {
                "suppress: hide cells, what is shown is exact.",
                "small-count: small counts become 0 or the base, additive.",
                "controlled: everything becomes a multiple of the base, additive.",
                "cell-key: noise that is the same for the same persons, not additive (default: ${DEFAULT-VALUE})."
            })
    private Method method = Method.SUPPRESS;

    @Option(
            names = "--base",
            paramLabel = "N",
            defaultValue = "5",
            description = "Base of small-count and controlled rounding (default: ${DEFAULT-VALUE}).")
    private int base;

    @Option(
            names = "--cell-key",
            paramLabel = "COLUMN",
            description = "For cell-key: the sum of the keys of the persons in the cell, modulo 2^52.")
    private @Nullable String keys;

    @Option(
            names = "--noise",
            paramLabel = "N",
            defaultValue = "5",
            description = "For cell-key: the largest change of a count (default: ${DEFAULT-VALUE}).")
    private int noise;

    @Option(
            names = "--variance",
            paramLabel = "V",
            defaultValue = "6",
            description = "For cell-key: the variance of the noise (default: ${DEFAULT-VALUE}).")
    private double variance;

    /** Whether cells are hidden, and all others shown exactly. */
    public boolean hides() {
        return method == Method.SUPPRESS;
    }

    /** The column of the keys, which is no dimension. */
    public @Nullable String keys() {
        return keys;
    }

    /** What is wrong with the settings themselves; empty when nothing is. */
    public Optional<String> wrong() {
        if (method == Method.CELL_KEY && keys == null) {
            return Optional.of("cell-key needs the column with the keys (--cell-key)");
        }
        if (base < 2) {
            return Optional.of("--base is at least 2, not " + base);
        }
        if (noise < 1 || !(variance > 0 && variance < (double) noise * noise)) {
            return Optional.of("--noise is at least 1, and --variance below its square");
        }
        return Optional.empty();
    }

    /** What the figures of the method say about the truth. */
    public Inexact says() {
        return switch (method) {
            case SMALL_COUNT -> new Inexact.SmallCounts(base);
            case CONTROLLED -> new Inexact.Controlled(base);
            case CELL_KEY -> new Inexact.Noise(noise);
            case SUPPRESS -> throw new IllegalStateException("what is shown is exact");
        };
    }

    /** The figures that the method shows. */
    public Shown show(TableRounding tables, List<CsvSheet> sheets) {
        return switch (method) {
            case SMALL_COUNT -> tables.round(AdditiveRounding.smallCounts(base));
            case CONTROLLED -> tables.round(AdditiveRounding.controlled(base));
            case CELL_KEY ->
                tables.perturb(
                        new Perturbation(noise, variance),
                        sheets.stream().map(this::keys).toList());
            case SUPPRESS -> throw new IllegalStateException("what is shown is exact");
        };
    }

    private long[] keys(CsvSheet sheet) {
        int column = sheet.column(String.valueOf(keys));
        long[] found = new long[sheet.rows().size()];
        for (int row = 0; row < found.length; row++) {
            String field = sheet.rows().get(row).get(column).strip();
            if (!field.matches("[0-9]{1,16}") || Long.parseLong(field) >= CellKey.RANGE) {
                throw CsvSheet.problem(
                        TableProblem.KEY_INVALID,
                        "A key is a whole number from 0 to below 2^52.",
                        CsvSheet.place(sheet.file(), row) + ", column " + keys,
                        "Give each person a fixed random key below 2^52 and add the keys of a cell up, modulo 2^52.");
            }
            found[row] = Long.parseLong(field);
        }
        return found;
    }
}
