package nl.hofvijver.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** Tables and charts in Markdown; charts are in the notation of Mermaid, which code hosts draw. */
final class Table {
    private Table() {}

    /** A table; the first column to the left, the others to the right. */
    static String of(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(line(head)).append('|');
        text.append("---|").append("---:|".repeat(head.size() - 1)).append('\n');
        rows.forEach(r -> text.append(line(r)));
        return text.append('\n').toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Bars from zero, one per label. */
    static String bars(String title, String unit, List<String> labels, List<Double> figures) {
        String names =
                labels.stream().map(l -> '"' + l.replace("\"", "'") + '"').collect(Collectors.joining(", "));
        String values = figures.stream()
                .map(v -> Double.toString(Math.round(v * 100) / 100.0))
                .collect(Collectors.joining(", "));
        return """
                ```mermaid
                xychart-beta horizontal
                    title "%s"
                    x-axis [%s]
                    y-axis "%s"
                    bar [%s]
                ```

                """.formatted(title.replace("\"", "'"), names, unit, values);
    }
}
