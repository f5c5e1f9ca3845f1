package nl.hofvijver.engine.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a specification file.
 *
 * <pre>
 * # A second fee in the same quarter does not lengthen a registration
 *
 * given act
 *   person_id | day        | code
 *   1         | 2025-01-01 | "11000"
 *
 * run x_registration
 *
 * expect
 *   person_id | from_date  | to_date
 *   1         | 2025-01-01 | 2025-04-01
 * </pre>
 *
 * <p>An empty cell is no value; text between double quotes is text even when it looks like a number. {@code run} names
 * one step or several, separated by commas, that run after each other; {@code expect} compares what the last one made,
 * {@code expect name} what the one with that name made. Columns that are not written are not compared, the order of
 * rows does not count, and a table without rows is its header alone. What stands before the first case counts for all.
 *
 * @param title a sentence that can be false
 * @param given input tables by name
 * @param run the steps, in order
 * @param expected tables by the name of the step that makes them
 */
public record SpecCase(String title, Map<String, SpecTable> given, List<String> run, Map<String, SpecTable> expected) {
    public SpecCase {
        run = List.copyOf(run);
        if (run.isEmpty() || expected.isEmpty()) {
            throw new IllegalArgumentException("a case runs a step and expects a table: " + title);
        }
    }

    /** The cases in {@code text}, in order; lines that begin with {@code --} are comments. */
    public static List<SpecCase> parse(String text) {
        List<SpecCase> cases = new ArrayList<>();
        Reading common = new Reading("", Map.of());
        Reading reading = common;
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                if (reading != common) {
                    cases.add(reading.made());
                }
                reading = new Reading(line.substring(2).strip(), common.given);
            } else if (!line.isBlank() && !line.startsWith("--")) {
                reading.line(line);
            }
        }
        if (reading != common) {
            cases.add(reading.made());
        }
        return cases;
    }

    @Override
    public String toString() {
        return title;
    }

    /** A case of which part has been read. */
    private static final class Reading {
        private final String title;
        private final Map<String, SpecTable> given;
        private final Map<String, SpecTable> expected = new LinkedHashMap<>();
        private List<String> run = List.of();
        private Map<String, SpecTable> into;
        private String table = "";

        Reading(String title, Map<String, SpecTable> common) {
            this.title = title;
            this.given = new LinkedHashMap<>(common);
            this.into = given;
        }

        void line(String line) {
            if (Character.isWhitespace(line.charAt(0))) {
                row(cells(line));
                return;
            }
            String[] words = line.strip().split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "given" -> begin(given, rest);
                case "run" ->
                    run = Arrays.stream(rest.split(",")).map(String::strip).toList();
                case "expect" -> begin(expected, rest.isEmpty() && !run.isEmpty() ? run.getLast() : rest);
                default -> throw new IllegalArgumentException("given, run or expect, not: " + line);
            }
        }

        private void begin(Map<String, SpecTable> tables, String name) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a table without a name in: " + title);
            }
            into = tables;
            table = name;
            into.remove(name);
        }

        private void row(List<String> cells) {
            SpecTable before = into.get(table);
            if (before == null) {
                into.put(table, new SpecTable(cells, List.of()));
            } else if (cells.size() != before.columns().size()) {
                throw new IllegalArgumentException(
                        cells.size() + " cells under " + before.columns().size() + " columns in: " + title);
            } else {
                List<List<String>> rows = new ArrayList<>(before.rows());
                rows.add(cells);
                into.put(table, new SpecTable(before.columns(), rows));
            }
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        }

        SpecCase made() {
            return new SpecCase(title, given, run, expected);
        }
    }
}
