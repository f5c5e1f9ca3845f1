package nl.hofvijver.spark;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.pond.refresh.Snapshot;

/** Compares what two engines made, cell by cell: names and types of columns, and every row as often on both sides. */
final class SameTables implements AutoCloseable {
    private final DuckDbEngine engine;

    SameTables(Path folder) {
        engine = DuckDbEngine.open(new EngineSettings("600MB", 2, folder.resolve("compare"), List.of(folder)));
    }

    /** One line per table that differs. */
    List<String> differences(Snapshot one, Snapshot other) throws SQLException {
        List<String> differing = new ArrayList<>();
        if (!one.tables().keySet().equals(other.tables().keySet())) {
            differing.add(
                    "tables " + one.tables().keySet() + " and " + other.tables().keySet());
        }
        for (Map.Entry<String, List<Path>> table : one.tables().entrySet()) {
            differing.addAll(differences(
                    table.getKey(), table.getValue(), other.tables().getOrDefault(table.getKey(), List.of())));
        }
        return differing;
    }

    List<String> differences(String table, List<Path> one, List<Path> other) throws SQLException {
        String left = "read_parquet(" + DuckDbEngine.list(one) + ")";
        String right = "read_parquet(" + DuckDbEngine.list(other) + ")";
        List<String> differing = new ArrayList<>();
        String columns = cells("describe select * from " + left);
        String others = cells("describe select * from " + right);
        if (!columns.equals(others)) {
            differing.add(table + ": columns " + columns + " and " + others);
            return differing;
        }
        String count = cells("select (select count(*) from (select * from %1$s except all select * from %2$s)), "
                        .formatted(left, right)
                + "(select count(*) from (select * from %2$s except all select * from %1$s)), (select count(*) from %1$s)"
                        .formatted(left, right));
        if (!count.startsWith("0|0|")) {
            differing.add(table + ": rows only on the left | only on the right | on the left: " + count);
        }
        return differing;
    }

    private String cells(String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = engine.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = Math.min(3, rows.getMetaData().getColumnCount());
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(rows.getString(i)).append('|');
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        engine.close();
    }
}
