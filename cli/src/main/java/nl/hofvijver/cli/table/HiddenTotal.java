package nl.hofvijver.cli.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.protection.model.Table;

/**
 * Notices columns without a hierarchy that cannot be what they would be taken for: one that holds a total, and one that
 * holds numbers. Taken for codes like others they would leave hidden cells to be worked out by subtraction, so they are
 * refused rather than guessed.
 */
final class HiddenTotal {
    private static final int FEWEST_PARTS = 2;
    private static final int MANY_NUMBERS = 30;
    private static final double SAME = 1e-9;

    private HiddenTotal() {}

    static void refuse(Table table, String dimension) {
        int column = table.dimensions().indexOf(dimension);
        if (column < 0) {
            return;
        }
        Map<List<String>, Map<String, Double>> groups = new HashMap<>();
        Set<String> codes = new TreeSet<>();
        for (int row = 0; row < table.size(); row++) {
            List<String> others = new ArrayList<>(table.codes().get(row));
            String code = others.remove(column);
            codes.add(code);
            groups.computeIfAbsent(others, k -> new HashMap<>()).put(code, table.values()[row]);
        }
        if (codes.size() > MANY_NUMBERS && codes.stream().allMatch(HiddenTotal::isNumber)) {
            throw CsvSheet.problem(
                    TableProblem.NO_HIERARCHY,
                    "The column '" + dimension + "' holds " + codes.size() + " different numbers and has no hierarchy.",
                    table.name() + ", column " + dimension,
                    "Say what it is: --contributors, --largest, --second or --ceiling " + dimension + ", --ignore "
                            + dimension + " if it plays no part, --flat " + dimension + " if its numbers are codes.");
        }
        Optional<String> total = largest(groups);
        if (codes.size() > FEWEST_PARTS && total.isPresent() && isTotal(total.get(), groups)) {
            throw CsvSheet.problem(
                    TableProblem.NO_HIERARCHY,
                    "The code '" + total.get() + "' is the sum of the others, but '" + dimension
                            + "' has no hierarchy.",
                    table.name() + ", column " + dimension,
                    "Give --hierarchy " + dimension + "=FILE with lines 'child,parent', or --flat " + dimension
                            + " if the sum is chance, or --ignore " + dimension + " if it is no dimension.");
        }
    }

    private static boolean isNumber(String code) {
        return code.strip().matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static Optional<String> largest(Map<List<String>, Map<String, Double>> groups) {
        return groups.values().stream()
                .flatMap(group -> group.entrySet().stream())
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Whether the others add up to a code, once for every level of codes below it. */
    private static boolean isTotal(String code, Map<List<String>, Map<String, Double>> groups) {
        long levels = 0;
        for (Map<String, Double> group : groups.values()) {
            Double total = group.get(code);
            double sum = group.values().stream().mapToDouble(v -> v).sum();
            if (total == null || (total == 0 && sum > 0)) {
                return false;
            }
            if (total > 0) {
                long times = Math.round(sum / total);
                boolean exact = Math.abs(sum - times * total) <= SAME * Math.max(1, sum);
                if (!exact || times < 2 || (levels > 0 && times != levels)) {
                    return false;
                }
                levels = times;
            }
        }
        return levels > 0;
    }
}
