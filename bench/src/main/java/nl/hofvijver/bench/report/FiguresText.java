package nl.hofvijver.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.bench.figures.Bar;
import nl.hofvijver.bench.figures.Figures;
import nl.hofvijver.bench.figures.Machine;
import nl.hofvijver.bench.figures.Row;

/** The figures of one measurement as they stand on the page. */
final class FiguresText {
    private static final int DAY = 10;

    private FiguresText() {}

    /** How to measure again, where it was measured, and a table for all rows with the same figures. */
    static String of(Figures figures) {
        Map<List<String>, List<Row>> tables = figures.rows().stream()
                .collect(Collectors.groupingBy(
                        r -> List.copyOf(r.figures().keySet()), LinkedHashMap::new, Collectors.toList()));
        StringBuilder text =
                new StringBuilder(origin(figures.command(), figures.machine(), figures.load(), figures.began()));
        tables.forEach((columns, rows) -> text.append(table(columns, rows)));
        return text.toString();
    }

    /** The command that repeats it, and the circumstances. */
    static String origin(String command, Machine machine, double load, String began) {
        return String.format(
                Locale.ROOT,
                "`%s`%n%nMeasured %s on %s; load at the beginning %.1f.%n%n",
                command,
                began.substring(0, DAY),
                machine.line(),
                load);
    }

    private static String table(List<String> columns, List<Row> rows) {
        boolean barred = rows.stream().anyMatch(r -> !r.bars().isEmpty());
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        if (barred) {
            head.add("bar");
        }
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.what()));
            columns.forEach(c -> line.add(known(c, row) ? Row.number(row.figure(c)) : ""));
            if (barred) {
                line.add(row.bars().stream().map(b -> bar(b, row)).collect(Collectors.joining("; ")));
            }
            lines.add(line);
        }
        return Table.of(head, lines);
    }

    /** A peak of nothing is one that was not told: of a server that ran beside, for one. */
    private static boolean known(String column, Row row) {
        return !column.equals(Row.PEAK) || row.figure(column) > 0;
    }

    private static String bar(Bar bar, Row row) {
        return bar.text() + (bar.reachedBy(row.figure(bar.figure())) ? "" : ": **not met**");
    }
}
