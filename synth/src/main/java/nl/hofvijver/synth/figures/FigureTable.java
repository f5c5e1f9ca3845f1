package nl.hofvijver.synth.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures from a resource: semicolons between cells, a header, and comments after {@code #}.
 *
 * @param name the resource, for messages
 * @param columns the header
 * @param rows the rows, each as long as the header
 */
public record FigureTable(String name, List<String> columns, List<Row> rows) {
    /** One row; cells are asked for by the name of their column. */
    public record Row(List<String> columns, List<String> cells) {
        /** The cell as text, empty when nothing stands there. */
        public String text(String column) {
            int place = columns.indexOf(column);
            if (place < 0) {
                throw new IllegalArgumentException("no column '" + column + "' among " + columns);
            }
            return cells.get(place);
        }

        /** The cell as a number; an empty cell is zero. */
        public double number(String column) {
            String text = text(column);
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        }

        /** True when the cell says {@code yes}. */
        public boolean yes(String column) {
            return text(column).equals("yes");
        }
    }

    /** Reads a resource beside {@code owner}. */
    public static FigureTable read(Class<?> owner, String resource) {
        List<List<String>> lines = lines(owner, resource).stream()
                .map(line -> List.of(line.split(";", -1)))
                .toList();
        List<String> columns = lines.getFirst();
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(resource + ": " + cells + " does not fit the header " + columns);
            }
            rows.add(new Row(columns, cells));
        }
        return new FigureTable(resource, columns, List.copyOf(rows));
    }

    /** The lines of a resource without comments and blank lines. */
    public static List<String> lines(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns whose header is a number, in order: ages or years from which a figure holds. */
    public List<String> numberedColumns() {
        return columns.stream().filter(c -> c.matches("[0-9]+")).toList();
    }
}
