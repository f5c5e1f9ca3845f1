package nl.hofvijver.engine.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares rows without regard to their order and shows what is not the same. */
final class SpecDifference {
    private SpecDifference() {}

    /** Empty when both have the same rows, each as often. */
    static Optional<String> between(
            String table, List<String> columns, List<List<String>> wanted, List<List<String>> found) {
        List<List<String>> missing = without(wanted, found);
        List<List<String>> surplus = without(found, wanted);
        if (missing.isEmpty() && surplus.isEmpty()) {
            return Optional.empty();
        }
        List<String> left = lines("expected " + table, columns, wanted, missing, "-");
        List<String> right = lines("made", columns, found, surplus, "+");
        int width = left.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            text.append(System.lineSeparator())
                    .append(padded(one, width))
                    .append("   ")
                    .append(other);
        }
        return Optional.of(text.toString());
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        List<List<String>> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }

    /** The table as lines, rows that the other side lacks marked in front. */
    private static List<String> lines(
            String title, List<String> columns, List<List<String>> rows, List<List<String>> marked, String mark) {
        List<List<String>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(r -> String.join("|", r)));
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(sorted);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            widths.add(all.stream().mapToInt(r -> r.get(at).length()).max().orElse(0));
        }
        List<List<String>> unmarked = new ArrayList<>(marked);
        List<String> lines = new ArrayList<>(List.of(title, "  " + line(columns, widths)));
        for (List<String> row : sorted) {
            lines.add((unmarked.remove(row) ? mark : " ") + " " + line(row, widths));
        }
        return lines;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            padded.add(padded(cells.get(i), widths.get(i)));
        }
        return padded.stream().collect(Collectors.joining(" | "));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
