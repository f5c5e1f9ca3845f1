package nl.hofvijver.release.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.guard.Past;
import nl.hofvijver.release.guard.ShowMethod;
import org.jspecify.annotations.Nullable;

/** Earlier releases, read measure by measure. */
public final class Memory {
    /** The file of one release in its folder of the memory. */
    public static final String FILE = "figures.parquet";

    private final DuckDbEngine engine;
    private final List<Path> files;
    private final Step rows = Step.resource(Memory.class, "rows");

    /**
     * @param files one per earlier release
     */
    public Memory(DuckDbEngine engine, List<Path> files) {
        this.engine = engine;
        this.files = List.copyOf(files);
        if (!files.isEmpty()) {
            engine.bind("figures", new Source.Parquet(files));
        }
    }

    /** The files of all releases in {@code folder}, that of {@code except} left out, by name. */
    public static List<Path> files(Path folder, String except) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var releases = Files.list(folder)) {
            return releases.filter(release -> !release.endsWith(except))
                    .map(release -> release.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private record Release(String id, String method, int base, int threshold) {}

    /** What earlier releases said about a measure, by period; several threads may ask side by side. */
    public Map<String, List<Past>> about(String measure) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Release, Map<CellKey, Past.Row>>> found = new HashMap<>();
        try (Connection own = engine.another();
                PreparedStatement statement = own.prepareStatement(rows.sql())) {
            statement.setString(1, measure);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Release release = new Release(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4));
                    found.computeIfAbsent(row.getString(5), p -> new LinkedHashMap<>())
                            .computeIfAbsent(release, r -> new HashMap<>())
                            .put(
                                    new CellKey(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                                    new Past.Row(
                                            row.getDouble(10),
                                            row.getDouble(11),
                                            number(row, 12),
                                            number(row, 13),
                                            row.getBoolean(14)));
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the memory of releases", e);
        }
        Map<String, List<Past>> past = new HashMap<>();
        found.forEach((period, releases) -> {
            List<Past> list = new ArrayList<>();
            releases.forEach((release, all) -> list.add(new Past(
                    release.id(),
                    ShowMethod.valueOf(release.method().toUpperCase(Locale.ROOT)),
                    release.base(),
                    release.threshold(),
                    all)));
            past.put(period, list);
        });
        return past;
    }

    private static Source methods(Map<String, ShowMethod> methods) {
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("measure", Schema.Type.TEXT), new Schema.Column("method", Schema.Type.TEXT)),
                new TreeMap<>(methods)
                        .entrySet().stream()
                                .map(entry -> List.<@Nullable Object>of(
                                        entry.getKey(), entry.getValue().word()))
                                .toList());
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    /**
     * Writes what a release knew and said.
     *
     * @param folder where {@link #FILE} goes
     * @param cells the results from which it was made
     * @param shown its figures
     * @param methods how the counts of each measure were shown
     * @param base the base to which it rounded
     * @param threshold the smallest count, other than zero, that it showed
     */
    public static void write(
            DuckDbEngine engine,
            Path folder,
            Path cells,
            Path shown,
            String release,
            Map<String, ShowMethod> methods,
            int base,
            int threshold) {
        engine.bind("cells", new Source.Parquet(List.of(cells)));
        engine.bind("shown", new Source.Parquet(List.of(shown)));
        engine.bind("shown_as", methods(methods));
        Path aside = folder.resolve(Aside.PREFIX + FILE);
        try (Statement variables = engine.connection().createStatement()) {
            variables.execute("set variable release = " + DuckDbEngine.literal(release));
            variables.execute("set variable base = " + base);
            variables.execute("set variable threshold = " + threshold);
            Files.createDirectory(aside);
            engine.run(Step.resource(Memory.class, "figures"), aside);
            Files.move(aside.resolve("part-0.parquet"), folder.resolve(FILE));
            Files.delete(aside);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing the memory of a release", e);
        } catch (IOException e) {
            throw Aside.failed(folder.resolve(FILE), e);
        }
    }
}
