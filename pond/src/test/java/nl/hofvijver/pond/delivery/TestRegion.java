package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.hofvijver.pond.region.Region;

/** A small region on disk with packages for it, and a look at what was delivered. */
final class TestRegion {
    /** A general practice with two patients and one episode each: everything in order. */
    static final Map<String, String> GOOD = Map.of("PAT.csv", """
        Extractiedatum;Systeem;StartDate;OrganisatieID;PseudoPatientID;Persoonspseudoniem;iGeboortejaar;dGeslacht
        2026-01-05;medicom;;org;p1;0123456789abcdef0123456789abcdef;1950;V
        2026-01-05;medicom;;org;p2;;1980;M
        """, "EPS.csv", """
        Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC
        2026-01-05;medicom;org;p1;e1;2020-02-01;T90.02
        2026-01-05;medicom;org;p2;e2;2021-03-02;R95
        """, "JRN.csv", """
        Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dDatum;dSOEPCode;dICPC
        2026-01-05;medicom;org;p1;2025-04-01;S;T90.02
        2026-01-05;medicom;org;p1;2025-04-01;E;T90.02
        """);

    private final Path folder;

    TestRegion(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve(Region.FILE), """
            code: testland
            name: {nl: Testland, en: Testland}
            clock: 2026-01-15
            years: {from: 2016, to: 2025}
            areas: {buurt: 2025}
            door: open
            engine: {memory: 1GB, threads: 2}
            partners:
              - {id: gp-1, kind: gp, name: De Brug, contract: gp}
              - {id: gp-2, kind: gp, name: De Sluis, delivers: false}
              - {id: town, kind: municipality, name: Stad, contract: municipality}
              - {id: hospital, kind: hospital, name: Ziekenhuis, contract: hospital}
            """);
        Files.createDirectories(folder.resolve("areas"));
        area("buurt", 2025, "BU99010101", "BU99010102");
        area("buurt", 2020, "BU99010109");
    }

    private void area(String level, int vintage, String... codes) throws IOException {
        List<String> features = new ArrayList<>();
        for (String code : codes) {
            features.add("""
                {"type": "Feature", "properties": {"code": "%s", "name": "B", "parent": "WK990101"},
                 "geometry": {"type": "Polygon", "coordinates": [[[4, 52], [5, 52], [5, 53], [4, 52]]]}}
                """.formatted(code));
        }
        Files.writeString(
                folder.resolve("areas").resolve(level + "-" + vintage + ".geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    Region region() {
        return Region.read(folder);
    }

    Deliveries deliveries() {
        return new Deliveries(region());
    }

    /** A package of practice {@code gp-1} in the inbox. */
    Path gp(String id, Map<String, String> files) throws IOException {
        return pack("gp-1", "gp", id, "mode: full", files);
    }

    /** A package in the inbox, dated 2026-01-05, with further lines of its note. */
    Path pack(String partner, String contract, String id, String lines, Map<String, String> files) throws IOException {
        Path pack =
                Files.createDirectories(folder.resolve("inbox").resolve(partner).resolve(id));
        Files.writeString(
                pack.resolve(DeliveryNote.FILE),
                "partner: %s%ncontract: %s%nid: %s%ndate: 2026-01-05%n%s%n".formatted(partner, contract, id, lines));
        for (var file : files.entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue());
        }
        return pack;
    }

    /** The good package with one file changed or added. */
    static Map<String, String> goodWith(String file, String content) {
        Map<String, String> files = new LinkedHashMap<>(GOOD);
        files.put(file, content);
        return files;
    }

    /** The good package in which one text was replaced; it must be there. */
    static Map<String, String> goodWith(String file, String from, String to) {
        String before = GOOD.getOrDefault(file, "");
        if (!before.contains(from)) {
            throw new IllegalArgumentException(file + " has no '" + from + "'");
        }
        return goodWith(file, before.replace(from, to));
    }

    /** Writes the file of a package as Parquet, with the types that a reader guesses. */
    static void parquet(Path csv, Path target) throws SQLException {
        copy("from read_csv('" + csv + "')", target);
    }

    /** Writes the answer to a query as Parquet. */
    static void copy(String query, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + target + "' (format parquet)");
        }
    }

    static byte[] gzip(String content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    Path delivered(String partner, String id, String file) {
        return folder.resolve("deliveries").resolve(partner).resolve(id).resolve(file);
    }

    /** Every file below the region's folder of deliveries, relative to it. */
    List<String> filesInDeliveries() throws IOException {
        Path deliveries = folder.resolve("deliveries");
        if (!Files.exists(deliveries)) {
            return List.of();
        }
        try (var files = Files.walk(deliveries)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> deliveries.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a query, each as its values joined by {@code |}; {@code {0}} stands for the first file and so on. */
    static List<String> rows(String sql, Path... files) throws SQLException {
        String query = sql;
        for (int i = 0; i < files.length; i++) {
            query = query.replace("{" + i + "}", "read_parquet('" + files[i] + "')");
        }
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
