package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Rewrites the CSV files of a partner as typed Parquet. */
final class ParquetForm {
    private ParquetForm() {}

    /** Replaces {@code <table>.csv} by {@code <table>.parquet} for every table that is there. */
    static void of(Path folder, List<Layouts.Table> tables) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // One thread keeps the rows in order and the bytes the same.
            statement.execute("set threads = 1");
            for (Layouts.Table table : tables) {
                Path csv = folder.resolve(table.name() + ".csv");
                if (Files.exists(csv)) {
                    statement.execute(sql(csv, folder.resolve(table.name() + ".parquet"), table));
                    Files.delete(csv);
                }
            }
        } catch (SQLException e) {
            throw new IOException("Parquet could not be written", e);
        }
    }

    private static String sql(Path csv, Path parquet, Layouts.Table table) throws IOException {
        String columns = table.columns().stream()
                .map(c -> "'" + c.name() + "': '" + type(c.type()) + "'")
                .collect(Collectors.joining(", "));
        try (InputStream in = ParquetForm.class.getResourceAsStream("to-parquet.sql")) {
            if (in == null) {
                throw new IllegalStateException("to-parquet.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${csv}", quoted(csv))
                    .replace("${parquet}", quoted(parquet))
                    .replace("${columns}", columns);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "INTEGER";
            case "decimal" -> "DOUBLE";
            case "date" -> "DATE";
            case "timestamp" -> "TIMESTAMP";
            default -> "VARCHAR";
        };
    }
}
