package nl.hofvijver.cli.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.hofvijver.protection.table.Merging;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Merging of small areas with their neighbours before anything else is done with a table. */
public final class MergeOptions {
    @Option(
            names = "--merge",
            paramLabel = "DIMENSION=FILE",
            converter = Named.Converter.class,
            description = "CSV 'one,other' of codes that touch. Codes below --merge-below are merged with the smallest"
                    + " neighbour under the same parent; merged rows become one, with the codes joined by +.")
    private @Nullable Named merge;

    @Option(
            names = "--merge-below",
            paramLabel = "N",
            defaultValue = "100",
            description = "Value below which a code is merged (default: ${DEFAULT-VALUE}).")
    private double below;

    private final Map<String, String> groups = new TreeMap<>();

    /** Whether anything is to be merged. */
    public boolean isAsked() {
        return merge != null;
    }

    /** Finds the groups, from the first table and the hierarchy of the dimension. */
    public void decide(CsvSheet first, TableOptions options) {
        Named asked = Optional.ofNullable(merge).orElseThrow();
        Map<String, String> parents = options.hierarchies().stream()
                .filter(h -> h.name().equals(asked.name()))
                .findFirst()
                .map(h -> JobReader.parents(h.file()))
                .orElseThrow(() -> CsvSheet.problem(
                        TableProblem.COLUMN_MISSING,
                        "There is no hierarchy for '" + asked.name() + "', whose codes are to be merged.",
                        asked.file().toString(),
                        "Give --hierarchy " + asked.name() + "=FILE."));
        Map<String, Double> sizes = new LinkedHashMap<>();
        int column = first.column(asked.name());
        int value = first.column(options.value());
        for (int row = 0; row < first.rows().size(); row++) {
            String code = first.rows().get(row).get(column);
            if (parents.containsKey(code) && !parents.containsValue(code)) {
                // The largest of its rows is the one of everybody.
                sizes.merge(code, first.number(row, value), Math::max);
            }
        }
        groups.putAll(Merging.groups(sizes, parents, adjacent(CsvSheet.read(asked.file())), below));
        groups.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
    }

    private static Map<String, Set<String>> adjacent(CsvSheet sheet) {
        Map<String, Set<String>> adjacent = new HashMap<>();
        int one = sheet.column("one");
        int other = sheet.column("other");
        sheet.rows().forEach(row -> {
            adjacent.computeIfAbsent(row.get(one), k -> new TreeSet<>()).add(row.get(other));
            adjacent.computeIfAbsent(row.get(other), k -> new TreeSet<>()).add(row.get(one));
        });
        return adjacent;
    }

    /** How many codes became part of a group. */
    public int merged() {
        return groups.size();
    }

    /** The group of each merged code. */
    Map<String, String> groups() {
        return groups;
    }

    /** The dimension of which codes are merged. */
    String dimension() {
        return Optional.ofNullable(merge).map(Named::name).orElse("");
    }

    /** A table with merged rows; figures of contributors cannot be added up, so such a table is refused. */
    public CsvSheet apply(CsvSheet sheet, TableOptions options) {
        if (!options.persons()) {
            throw CsvSheet.problem(
                    TableProblem.VALUE_INVALID,
                    "Sums with contributors cannot be merged: their largest contributions do not add up.",
                    sheet.file().toString(),
                    "Merge before the contributions are counted.");
        }
        int column = sheet.header().indexOf(dimension());
        if (column < 0) {
            return sheet;
        }
        int value = sheet.column(options.value());
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (List<String> row : sheet.rows()) {
            List<String> changed = new ArrayList<>(row);
            changed.set(column, groups.getOrDefault(row.get(column), row.get(column)));
            List<String> key = new ArrayList<>(changed);
            key.remove(value);
            rows.merge(key, changed, (a, b) -> sum(a, b, value));
        }
        return new CsvSheet(sheet.file(), sheet.header(), List.copyOf(rows.values()));
    }

    private static List<String> sum(List<String> one, List<String> other, int value) {
        List<String> sum = new ArrayList<>(one);
        sum.set(value, Long.toString(Long.parseLong(one.get(value)) + Long.parseLong(other.get(value))));
        return sum;
    }
}
