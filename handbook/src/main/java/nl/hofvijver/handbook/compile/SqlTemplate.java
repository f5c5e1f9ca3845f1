package nl.hofvijver.handbook.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.Step;

/**
 * A SQL file in which some lines are repeated: those between {@code -- each item} and {@code -- end} appear once per
 * row of the list {@code item}, with <code>{name}</code> replaced by the row's value of that name. Lines between {@code
 * -- if item} and {@code -- end} appear once, when the list {@code item} has a row. The line {@code -- include name}
 * stands for those of {@code name.part.sql}, which several steps share.
 */
final class SqlTemplate {
    private static final String EACH = "-- each ";
    private static final String IF = "-- if ";
    private static final String END = "-- end";
    private static final String INCLUDE = "-- include ";
    private final String name;
    private final String text;

    private SqlTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The file {@code name.sql} beside this class, with the parts that it includes. */
    static SqlTemplate named(String name) {
        String text = text(name + ".sql")
                .lines()
                .flatMap(line -> line.strip().startsWith(INCLUDE) ? part(line) : Stream.of(line))
                .collect(Collectors.joining("\n"));
        return new SqlTemplate(name, text);
    }

    private static Stream<String> part(String line) {
        int indent = line.indexOf(INCLUDE);
        String name = line.substring(indent + INCLUDE.length()).strip();
        return text(name + ".part.sql").lines().map(included -> " ".repeat(indent) + included);
    }

    private static String text(String file) {
        try (InputStream in = SqlTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The step with every repeated part filled from the list of its name; a list may be empty. */
    Step fill(Map<String, List<Map<String, String>>> lists) {
        List<String> out = new ArrayList<>();
        List<String> block = new ArrayList<>();
        String repeated = "";
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (bare.startsWith(EACH) || bare.startsWith(IF)) {
                repeated = bare;
                block.clear();
            } else if (bare.equals(END)) {
                repeat(block, rows(lists, repeated), out);
                repeated = "";
            } else if (repeated.isEmpty()) {
                out.add(line);
            } else {
                block.add(line);
            }
        }
        return Step.parse(String.join("\n", out) + "\n", name + ".sql");
    }

    /** The list for lines that are there when {@code present}. */
    static List<Map<String, String>> when(boolean present) {
        return present ? List.of(Map.of()) : List.of();
    }

    private List<Map<String, String>> rows(Map<String, List<Map<String, String>>> lists, String repeated) {
        boolean once = repeated.startsWith(IF);
        String list = repeated.substring(once ? IF.length() : EACH.length());
        List<Map<String, String>> rows = lists.get(list);
        if (rows == null) {
            throw new IllegalArgumentException(name + ".sql repeats '" + list + "', which is not given");
        }
        return once ? when(!rows.isEmpty()) : rows;
    }

    private static void repeat(List<String> block, List<Map<String, String>> rows, List<String> out) {
        for (Map<String, String> row : rows) {
            for (String line : block) {
                String filled = line;
                for (var value : row.entrySet()) {
                    filled = filled.replace("{" + value.getKey() + "}", value.getValue());
                }
                out.add(filled);
            }
        }
    }
}
