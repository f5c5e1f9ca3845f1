package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.contract.CodeSystem;
import nl.hofvijver.pond.contract.Column;

/**
 * Reads a file once, every column as text, and puts it on the bench as typed and judged rows: tables {@code staged} and
 * {@code numbered}, and {@code broken} for lines that are no rows.
 */
final class Staging {
    private final Bench bench;
    private final PackageFile file;
    private final FileColumns columns;
    private final List<ColumnSql> delivered = new ArrayList<>();
    private final List<Column> unjudged = new ArrayList<>();

    Staging(Bench bench, PackageFile file, FileColumns columns, LocalDate extraction) {
        this.bench = bench;
        this.file = file;
        this.columns = columns;
        List<Column> all = file.table().columns();
        for (int place = 0; place < all.size(); place++) {
            if (columns.places().containsKey(all.get(place))) {
                delivered.add(new ColumnSql(all.get(place), place, extraction));
            }
        }
    }

    /** The columns that the file has, in the order of the contract: the order of {@code hv_kinds} and {@code hv_raw}. */
    List<ColumnSql> delivered() {
        return delivered;
    }

    /** Columns with area codes that could not be judged, because the region has no division of that level. */
    List<Column> unjudged() {
        return unjudged;
    }

    /** The names of the columns in a Parquet file. */
    static List<String> parquetColumns(Bench bench, PackageFile file) {
        try {
            String sql =
                    "describe select * from read_parquet(" + literal(file.path().toString()) + ")";
            return bench.attemptRows(sql, row -> row.getString("column_name"));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Reads the file; afterwards the tables are on the bench.
     *
     * @return how many lines could not be split into columns
     */
    long run() {
        try {
            bench.attempt(SqlText.of("stage.sql", values()));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
        long broken = file.form() == PackageFile.Form.PARQUET ? 0 : rejects();
        if (broken > 0) {
            bench.run(place(), SqlText.of("broken.sql"));
        }
        bench.run(place(), SqlText.of(broken > 0 ? "numbered.sql" : "numbered-whole.sql"));
        return broken;
    }

    /** Takes the tables off the bench. */
    void clear() {
        // The other tables are small and made anew before they are used; the engine adds to its list of broken lines.
        for (String table : List.of("staged", "hv_reject", "hv_reject_scan")) {
            bench.run(place(), "drop table if exists " + table);
        }
    }

    private String place() {
        return file.name();
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        String previous = "*, ";
        values.put("source", source());
        values.put("raws", each(delivered, c -> "given_text(" + inFile(c) + ") as " + c.raw()));
        values.put("forms", "*" + then(dates(), ColumnSql::formExpression));
        values.put("typed", previous + each(delivered, ColumnSql::typedExpression));
        values.put("kinds", previous + each(delivered, c -> c.kindExpression(areaCheck(c))));
        values.put("columns", output());
        values.put("form_bits", formBits());
        values.put("any_kind", delivered.stream().map(ColumnSql::kind).collect(Collectors.joining(" | ")));
        values.put("kind_list", each(delivered, ColumnSql::kind));
        values.put("raw_list", each(delivered, ColumnSql::raw));
        return values;
    }

    private String source() {
        String path = literal(file.path().toString());
        return switch (file.form()) {
            case PARQUET -> "read_parquet(" + path + ")";
            case CSV, CSV_GZ ->
                SqlText.of(
                        "read-csv.sql",
                        Map.of(
                                "file",
                                path,
                                "compression",
                                file.form() == PackageFile.Form.CSV_GZ ? "'gzip'" : "'none'",
                                "columns",
                                IntStream.range(0, columns.names().size())
                                        .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                                        .collect(Collectors.joining(", "))));
        };
    }

    private String inFile(ColumnSql column) {
        int place = java.util.Objects.requireNonNull(columns.places().get(column.column()));
        return file.form() == PackageFile.Form.PARQUET
                ? "cast(" + quoted(columns.names().get(place)) + " as varchar)"
                : "c" + place;
    }

    private String output() {
        return file.table().columns().stream()
                .map(column -> delivered.stream()
                        .filter(d -> d.column().equals(column))
                        .findFirst()
                        .map(ColumnSql::output)
                        .orElseGet(() -> ColumnSql.absent(column)))
                .collect(Collectors.joining(",\n  "));
    }

    private List<ColumnSql> dates() {
        return delivered.stream().filter(ColumnSql::isDate).toList();
    }

    /** The form of every date in four bits of one number: a column per date would double the table. */
    private String formBits() {
        List<ColumnSql> dates = dates();
        return dates.isEmpty()
                ? "cast(0 as bigint)"
                : IntStream.range(0, dates.size())
                        .mapToObj(i -> "(cast(" + dates.get(i).form() + " as bigint) << " + 4 * i + ")")
                        .collect(Collectors.joining(" | "));
    }

    private Optional<AreaCheck> areaCheck(ColumnSql code) {
        Optional<Column.Code> system = code.column().limits().system();
        if (system.isEmpty() || !(system.get().system().rule() instanceof CodeSystem.Rule.Area area)) {
            return Optional.empty();
        }
        Optional<ColumnSql> vintage = system.get().vintage().flatMap(this::named);
        Optional<ColumnSql> level = system.get().level().flatMap(this::named);
        boolean known = level.isPresent() || bench.judgedLevels().contains(area.level());
        if (vintage.isEmpty() || !known) {
            unjudged.add(code.column());
            return Optional.empty();
        }
        String levelSql = level.map(ColumnSql::text).orElseGet(() -> literal(area.level()));
        return Optional.of(new AreaCheck(levelSql, vintage.get().text()));
    }

    private Optional<ColumnSql> named(String name) {
        return delivered.stream()
                .filter(c -> c.column().name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String each(List<ColumnSql> columns, Function<ColumnSql, String> sql) {
        return columns.stream().map(sql).collect(Collectors.joining(", "));
    }

    private static String then(List<ColumnSql> columns, Function<ColumnSql, String> sql) {
        return columns.stream().map(c -> ", " + sql.apply(c)).collect(Collectors.joining());
    }

    /** Counts the broken lines, and refuses a file of which one shows that the whole cannot be read as it was meant. */
    private long rejects() {
        long listed = bench.rows(place(), "select count(*) from hv_reject", row -> row.getLong(1))
                .getFirst();
        if (listed == 0) {
            return 0;
        }
        record Reject(String type, String message, long line) {}
        List<Reject> rejects = bench.rows(
                place(),
                SqlText.of("rejects.sql"),
                row -> new Reject(row.getString("error_type"), row.getString("message"), row.getLong("line")));
        for (Reject reject : rejects) {
            if (reject.type().equals("INVALID ENCODING")) {
                throw CsvHeader.encodingWrong(file, reject.line());
            }
            if (reject.message().contains("unterminated quote")) {
                throw new DeliveryRefused(new Problem(
                        DeliveryProblem.QUOTE_OPEN,
                        "A quoted value is not closed, so that the rest of the file cannot be read.",
                        file.path() + ", line " + reject.line(),
                        "Close the quote; a quote inside a value is written twice (\"\")."));
            }
        }
        return bench.rows(place(), "select count(distinct line) from hv_reject", row -> row.getLong(1))
                .getFirst();
    }

    /** The problem for a file that the engine cannot read. */
    private static ProblemException unreadable(PackageFile file, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        ProblemException own = DuckDbEngine.failed(file.name(), cause);
        boolean ours = Stream.of("No space left", "Out of Memory", "max_temp_directory_size")
                .anyMatch(message::contains);
        if (ours) {
            return own;
        }
        if (message.toLowerCase(java.util.Locale.ROOT).contains("gzip")) {
            return CsvHeader.gzipBroken(file);
        }
        if (file.form() == PackageFile.Form.PARQUET) {
            return new DeliveryRefused(new Problem(
                    DeliveryProblem.PARQUET_BROKEN,
                    "The Parquet file is damaged or cut off.",
                    file.path().toString(),
                    "Write the file again and compare its size after sending."));
        }
        if (message.contains("IO Error")) {
            return Aside.failed(file.path(), cause);
        }
        return own;
    }
}
