package nl.hofvijver.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Example;
import nl.hofvijver.desk.method.Output;
import nl.hofvijver.desk.method.TableMethod;

/** The texts of a help page around the options: above them the columns of the table, below them results and example. */
final class HelpPage {
    private static final int SHOWN = 7;
    private static final int WIDTH = 74;

    private HelpPage() {}

    static String[] above(TableMethod method) {
        var lines = new ArrayList<String>();
        lines.add(method.purpose());
        lines.add(method.source());
        lines.add("");
        lines.add("Columns of the table");
        for (Column column : method.columns()) {
            String kind = column.kind().label() + (column.required() ? "" : ", may be left out");
            lines.addAll(row(column.name(), column.meaning() + " (" + kind + ")"));
        }
        if (method.columns().isEmpty()) {
            lines.add("  those named by the options");
        }
        lines.add("  Other usual names are found too, with capitals or without; the terminal tells which.");
        lines.add("");
        lines.add("Options");
        return escaped(lines);
    }

    static String[] below(TableMethod method) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Columns of the result");
        lines.addAll(
                method.keepsRows()
                        ? row("...", "all columns of the table, row by row")
                        : row("...", "the columns of --by, one or more rows per group"));
        for (Output output : method.outputs()) {
            lines.addAll(row(output.name(), output.meaning()));
        }
        Example example = method.example();
        lines.add("");
        lines.add("Example (--example FOLDER writes it)");
        lines.addAll(table(example.name() + ".csv", example));
        for (String other : example.others()) {
            lines.addAll(table(other, example));
        }
        lines.add("  " + example.command());
        return escaped(lines);
    }

    private static List<String> table(String file, Example example) {
        List<String> all = example.text(file).lines().toList();
        List<String> shown = all.size() <= SHOWN + 1 ? all : all.subList(0, SHOWN);
        var lines = new ArrayList<String>();
        lines.add("  " + file);
        shown.forEach(line -> lines.add("    " + line));
        if (shown.size() < all.size()) {
            lines.add("    ... and " + (all.size() - shown.size()) + " more lines");
        }
        return lines;
    }

    /** Name and meaning in two columns, the meaning broken between words. */
    static List<String> row(String name, String meaning) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : meaning.split(" ")) {
            if (line.length() + word.length() >= WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> "  %-21s %s".formatted(i == 0 ? name : "", lines.get(i)))
                .toList();
    }

    // The terminal library reads % as the beginning of a format and @| as markup.
    private static String[] escaped(List<String> lines) {
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }
}
