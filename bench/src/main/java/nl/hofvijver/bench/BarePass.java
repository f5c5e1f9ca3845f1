package nl.hofvijver.bench;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Region;

/**
 * The yardstick of the chain: DuckDB reads every raw file of the partners, sorts each table by person, and rewrites it as
 * Parquet. No checks, no linking, no standard model.
 */
final class BarePass {
    private BarePass() {}

    /** Runs the pass; what it writes is left in {@code work}. */
    static void run(Region region, Path raw, Path work) {
        try {
            rewrite(region, raw, work);
        } catch (IOException e) {
            throw Aside.failed(work, e);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("the bare pass", e);
        }
    }

    private static void rewrite(Region region, Path raw, Path work) throws IOException, SQLException {
        Map<String, List<Path>> tables = tables(raw);
        Files.createDirectories(work);
        EngineSettings settings = region.engine(List.of(raw, work));
        try (DuckDbEngine engine = DuckDbEngine.open(settings)) {
            for (Map.Entry<String, List<Path>> table : tables.entrySet()) {
                Path target = work.resolve(table.getKey() + ".parquet");
                try (Statement statement = engine.connection().createStatement()) {
                    statement.execute(
                            "copy (select * from " + source(table.getValue()) + " order by " + person(table.getKey())
                                    + ") to " + literal(target.toString()) + " (format parquet, compression zstd)");
                }
            }
        }
    }

    /** Raw files by table: the names of tables differ between contracts, so the file name tells the table. */
    private static Map<String, List<Path>> tables(Path inbox) throws IOException {
        try (var files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(csv|csv\\.gz|parquet)"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            f -> f.getFileName().toString().replaceAll("\\..*", "")
                                    + (f.toString().endsWith(".parquet") ? "-parquet" : ""),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }

    private static String source(List<Path> files) {
        return files.getFirst().toString().endsWith(".parquet")
                ? "read_parquet(" + DuckDbEngine.list(files) + ", union_by_name = true)"
                : "read_csv(" + DuckDbEngine.list(files)
                        + ", all_varchar = true, header = true, delim = ';', union_by_name = true, ignore_errors ="
                        + " true)";
    }

    private static String person(String table) {
        return switch (table.replace("-parquet", "")) {
            case "PATIENT", "SEH", "DBC", "OPNAME" -> "PatientID";
            case "PERSOON", "ADRES", "HUISHOUDEN", "INKOMEN", "WMO", "JEUGDHULP", "SCHULD" -> "PersoonID";
            case "KIND", "SCREENING" -> "KindID";
            case "OVERLIJDEN" -> "BSN";
            case "VALUE", "INDICATOR" -> "indicator";
            default -> "PseudoPatientID";
        };
    }
}
