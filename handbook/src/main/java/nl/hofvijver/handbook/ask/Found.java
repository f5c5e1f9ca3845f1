package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.DuckDbEngine;

/** Reads back, for the description of the measures, what a run has made and what it was made from. */
final class Found {
    private final DuckDbEngine engine;

    Found(DuckDbEngine engine) {
        this.engine = engine;
    }

    /** Distinct values of a column of the cells, per measure. */
    record Extent(Map<String, List<String>> levels, Map<String, List<String>> periods) {
        List<String> levels(String measure) {
            return levels.getOrDefault(measure, List.of());
        }

        List<String> periods(String measure) {
            return periods.getOrDefault(measure, List.of());
        }
    }

    /** The area levels and periods for which each measure has cells. */
    Extent extent() {
        Map<String, List<String>> levels = new TreeMap<>();
        Map<String, List<String>> periods = new TreeMap<>();
        for (Map<String, String> row : rows("extent.sql")) {
            Map<String, List<String>> into = "level".equals(row.get("what")) ? levels : periods;
            into.computeIfAbsent(text(row, "measure"), m -> new ArrayList<>()).add(text(row, "value"));
        }
        return new Extent(levels, periods);
    }

    /** What the published figures are about, one row per indicator that has cells. */
    List<Map<String, String>> indicators() {
        return rows("indicators.sql");
    }

    /** The kinds of partners of which it is told how many people object. */
    List<String> objecting() {
        return rows("objection_measures.sql").stream()
                .map(row -> text(row, "kind"))
                .toList();
    }

    /** The residents of the last year, by year of age. */
    StandardPopulation ownPopulation() {
        Map<Integer, Double> byAge = new TreeMap<>();
        rows("own_population.sql")
                .forEach(row -> byAge.put(Integer.valueOf(text(row, "age")), Double.valueOf(text(row, "residents"))));
        return new StandardPopulation("region", byAge);
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private List<Map<String, String>> rows(String resource) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet result = statement.executeQuery(sql(resource))) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    String name = result.getMetaData().getColumnLabel(i);
                    Optional.ofNullable(result.getString(i)).ifPresent(v -> row.put(name, v));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading " + resource, e);
        }
        return rows;
    }

    static String sql(String resource) {
        try (InputStream in = Found.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
