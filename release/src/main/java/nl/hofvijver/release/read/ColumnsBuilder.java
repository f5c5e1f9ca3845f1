package nl.hofvijver.release.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.ReleaseProblem;

/** Fills columns from the table {@code measures} of an engine. */
final class ColumnsBuilder {
    final Map<MapKey, Range> maps = new LinkedHashMap<>();
    final Map<String, Integer> areas = new LinkedHashMap<>();
    final Map<String, Integer> kinds = new LinkedHashMap<>();
    final int[] area;
    final byte[] status;
    final byte[] kind;
    final byte[] coverage;
    final byte[] linked;
    final double[] numerator;
    final double[] denominator;
    final double[] value;
    final double[] lower;
    final double[] upper;

    private ColumnsBuilder(int rows) {
        area = new int[rows];
        status = new byte[rows];
        kind = new byte[rows];
        coverage = new byte[rows];
        linked = new byte[rows];
        numerator = new double[rows];
        denominator = new double[rows];
        value = new double[rows];
        lower = new double[rows];
        upper = new double[rows];
    }

    /** Reads all rows; {@code rows} is how many there must be. */
    static Columns read(DuckDbEngine engine, int rows) {
        ColumnsBuilder builder = new ColumnsBuilder(rows);
        try (Statement statement = engine.connection().createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    Step.resource(ColumnsBuilder.class, "maps").sql())) {
                builder.readMaps(found);
            }
            try (ResultSet found = statement.executeQuery(
                    Step.resource(ColumnsBuilder.class, "rows").sql())) {
                builder.readRows(found);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading measures.parquet", e);
        }
        return new Columns(builder);
    }

    private void readMaps(ResultSet found) throws SQLException {
        int from = 0;
        while (found.next()) {
            int to = Math.addExact(from, found.getInt(6));
            MapKey key = new MapKey(
                    found.getString(1), found.getString(2), found.getString(3), found.getString(4), found.getString(5));
            maps.put(key, new Range(from, to));
            from = to;
        }
        if (from != area.length) {
            throw unexpected("The table has " + from + " rows instead of " + area.length + ".");
        }
    }

    private void readRows(ResultSet found) throws SQLException {
        for (int row = 0; found.next(); row++) {
            area[row] = number(areas, found.getString(1));
            status[row] = status(found.getString(2));
            kind[row] = (byte) number(kinds, found.getString(3));
            coverage[row] = Columns.hundredths(found.getDouble(4));
            linked[row] = Columns.hundredths(found.getDouble(5));
            numerator[row] = found.getDouble(6);
            denominator[row] = found.getDouble(7);
            value[row] = found.getDouble(8);
            lower[row] = found.getDouble(9);
            upper[row] = found.getDouble(10);
        }
    }

    private static byte status(String word) {
        CellStatus status =
                CellStatus.of(word).orElseThrow(() -> unexpected("The table has a status that does not exist."));
        return (byte) Columns.STATUSES.indexOf(status);
    }

    private static int number(Map<String, Integer> numbers, String text) {
        return numbers.computeIfAbsent(text, t -> numbers.size());
    }

    private static ProblemException unexpected(String what) {
        return new ProblemException(new Problem(
                ReleaseProblem.RELEASE_DAMAGED,
                what,
                "measures.parquet",
                "Copy the release again as a whole, or make it again with `hofvijver release`."));
    }
}
