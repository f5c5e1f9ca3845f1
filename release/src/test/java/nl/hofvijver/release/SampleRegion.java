package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A region of two gemeenten with results that a test fills in: areas GM9901 with buurten BU99010101 and BU99010102,
 * GM9902 with BU99020101; measures {@code asthma.prevalence} (bands 0-39 and 40+, standardised),
 * {@code visits.rate}, {@code life.expectancy} and {@code income}.
 */
public final class SampleRegion {
    private static final String COLUMNS = """
            measure varchar, measure_version integer, area_level varchar, area varchar, area_vintage integer,
            period varchar, sex varchar, age varchar, numerator double, denominator double, population double,
            linked double, delivered varchar, value double, lower double, upper double, kind varchar, source varchar
            """;
    private final Path folder;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private String delivered = "yes";

    public SampleRegion(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("areas"));
        write("region.yaml", """
                code: vijverland
                name: {nl: Vijverland (fictief), en: Vijverland (fictional)}
                clock: 2026-01-15
                years: {from: 2024, to: 2025}
                areas: {gemeente: 2025, buurt: 2025}
                engine: {memory: 500MB, threads: 2}
                """);
        write(
                "areas/gemeente-2025.geojson",
                collection(square("GM9901", "De Aa", "vijverland", 4), square("GM9902", "Beek", "vijverland", 5)));
        write(
                "areas/buurt-2025.geojson",
                collection(
                        square("BU99010101", "Dorp \"Noord\"", "WK990101", 4),
                        square("BU99010102", "Dorp Zuid", "WK990101", 4.5),
                        square("BU99020101", "Beekzicht", "WK990201", 5)));
        write("results/r1/measures.json", "[" + String.join(",", asthma(), visits(), life(), income()) + "]");
    }

    public Path folder() {
        return folder;
    }

    /** What rows that follow say about delivery. */
    public SampleRegion delivered(String word) {
        delivered = word;
        return this;
    }

    /** A row with counts; the population is the denominator. */
    public SampleRegion counts(String measure, String area, String period, String sex, String age, double n, double d) {
        return counts(measure, area, period, sex, age, n, d, d);
    }

    public SampleRegion counts(
            String measure, String area, String period, String sex, String age, double n, double d, double population) {
        rows.add(new @Nullable Object[] {
            measure,
            1,
            level(area),
            area,
            2025,
            period,
            sex,
            age,
            n,
            d,
            population,
            0.987,
            delivered,
            null,
            null,
            null,
            "measured",
            "GP; register"
        });
        return this;
    }

    /** A row of somebody else's figure; null when its publisher hid it. */
    public SampleRegion published(String area, @Nullable Double value) {
        rows.add(new @Nullable Object[] {
            "income",
            1,
            level(area),
            area,
            2025,
            "2024",
            "all",
            "all",
            null,
            null,
            null,
            null,
            delivered,
            value,
            null,
            null,
            "modelled",
            "CBS"
        });
        return this;
    }

    /** Another division of the same year: BU99010101 falls apart into BU99010103 and a small BU99010104. */
    public SampleRegion split() throws IOException {
        write(
                "areas/buurt-2025.geojson",
                collection(
                        square("BU99010103", "Dorp Noord", "WK990101", 4, 4.1),
                        square("BU99010104", "De Punt", "WK990101", 4.1, 4.123456789),
                        square("BU99010102", "Dorp Zuid", "WK990101", 4.5),
                        square("BU99020101", "Beekzicht", "WK990201", 5)));
        return this;
    }

    /** How counts are shown. */
    public SampleRegion method(String word) throws IOException {
        Path yaml = folder.resolve("region.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "protection: {method: " + word + "}\n");
        return this;
    }

    /** Writes the results as they are now and makes a release of them. */
    public Release release() throws IOException, SQLException {
        Path cells = folder.resolve("results/r1/cells.parquet");
        Files.deleteIfExists(cells);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table cells (" + COLUMNS + ")");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into cells values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
                for (@Nullable Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("copy (select * from cells order by measure, area_level, period, sex, age, area) to '"
                    + cells + "' (format parquet)");
            statement.execute(
                    "copy (select '' as area_level, '' as area, '' as part_level, '' as part where false) to '"
                            + cells.resolveSibling("area-parts.parquet") + "' (format parquet)");
        }
        return Releases.make(Region.read(folder), folder.resolve("results/r1"), List.of(), Progress.silent());
    }

    /** Ordinary figures of every kind, the true counts of which no test relies on. */
    public SampleRegion usual() {
        for (String area : List.of("vijverland", "GM9901", "GM9902", "BU99010101", "BU99010102", "BU99020101")) {
            double size = area.startsWith("BU") ? 400 : area.startsWith("GM") ? 800 : 1600;
            for (String period : List.of("2024", "2025")) {
                counts("asthma.prevalence", area, period, "all", "0-39", size / 20 + 1, size / 2);
                counts("asthma.prevalence", area, period, "all", "40+", size / 8 + 2, size / 2);
                counts("asthma.prevalence", area, period, "all", "all", size / 20 + size / 8 + 3, size);
            }
            counts("visits.rate", area, "2025", "all", "all", size * 1.3, size, size * 1.2);
            published(area, area.equals("GM9902") ? null : Double.valueOf(28.123456));
        }
        return this;
    }

    private static String level(String area) {
        return area.startsWith("GM") ? "gemeente" : area.startsWith("BU") ? "buurt" : "region";
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\"},\"features\":[" + String.join(",", features)
                + "]}";
    }

    private static String square(String code, String name, String parent, double west) {
        return square(code, name, parent, west, west + 0.123456789);
    }

    private static String square(String code, String name, String parent, double west, double east) {
        return """
                {"type":"Feature","properties":{"code":"%s","name":"%s","parent":"%s"},"geometry":{"type":"Polygon",
                "coordinates":[[[%s,52],[%s,52],[%s,52.5],[%s,52.5],[%s,52]]]}}""".formatted(code, name.replace("\"", "\\\""), parent, west, east, east, west, west);
    }

    private static String asthma() {
        return measure("asthma.prevalence", "percent", 100, "proportion", """
                "standardise":"direct","standard":{"name":"flat","ages":["0-39","40+"],"weights":[1,1]}""");
    }

    private static String visits() {
        return measure("visits.rate", "per-1000", 1000, "rate", "\"standardise\":\"none\"");
    }

    private static String life() {
        return measure("life.expectancy", "years", 1, "life-expectancy", "\"standardise\":\"none\"");
    }

    private static String income() {
        return measure("income", "euro", 1, "published", "\"standardise\":\"none\"");
    }

    private static String measure(String id, String unit, int multiplier, String method, String rest) {
        return """
                {"id":"%1$s","version":1,"entry":"e","theme":"t","title":{"nl":"%1$s","en":"%1$s"},"unit":"%2$s",
                "multiplier":%3$d,"method":"%4$s",%5$s,"definition":{"nl":"Telt.","en":"Counts."},"kind":"measured",
                "levels":["buurt","gemeente","region"],"periods":["2025"],"yaml":"id: e\\n","guidance":{"nl":"# E","en":"# E"}}""".formatted(id, unit, multiplier, method, rest);
    }
}
