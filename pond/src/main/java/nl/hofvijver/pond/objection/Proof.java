package nl.hofvijver.pond.objection;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;

/**
 * Looks through every file of a region for people who object: whatever in it could be a partner's number or a pseudonym is
 * marked the way the list marks people, and compared. Where a file says of which partner a row is, the objection counts for
 * that partner; a number or pseudonym that stands without a partner counts when the person objects to all of them.
 */
public final class Proof {
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Za-z0-9_-])([0-9a-f]{32}|[A-Za-z0-9_-]{12})(?![A-Za-z0-9_-])");
    private static final int LARGEST_TEXT = 64 << 20;

    private final Region region;
    private final ObjectionList list;
    private final Marks marks;
    private final Set<String> partners;
    private final Map<String, Long> found = new TreeMap<>();
    private long files;
    private long looked;

    private Proof(Region region, ObjectionList list) {
        this.region = region;
        this.list = list;
        this.marks = new Marks(RegionKeys.in(region.keys()).secret());
        this.partners = new HashSet<>();
        region.partners().forEach(p -> partners.add(p.id()));
    }

    /**
     * What was found.
     *
     * @param files how many files were looked through
     * @param values how many different numbers and pseudonyms were looked at
     * @param rows per file, relative to the region, the rows or places about people who object; empty when there are none
     */
    public record Found(long files, long values, Map<String, Long> rows) {
        public Found {
            rows = Map.copyOf(rows);
        }
    }

    /** Looks through the region. */
    public static Found of(Region region, Control control, Progress progress) {
        Optional<ObjectionList> list = ObjectionList.open(region, control);
        if (list.isEmpty()) {
            return new Found(0, 0, Map.of());
        }
        Proof proof = new Proof(region, list.get());
        List<Path> all = proof.files();
        progress.stage("prove", all.size());
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of()))) {
            for (Path file : all) {
                proof.look(engine.connection(), file);
                progress.step(String.valueOf(file.getFileName()), -1);
            }
        }
        return new Found(proof.files, proof.looked, proof.found);
    }

    private List<Path> files() {
        try (Stream<Path> walk = Files.walk(region.folder())) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(region.engine().spill()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw Aside.failed(region.folder(), e);
        }
    }

    private void look(Connection connection, Path file) {
        files++;
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            parquet(connection, file);
        } else if (!name.endsWith(".hvp") && size(file) <= LARGEST_TEXT) {
            text(file);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** Text columns, with the partner when the file has a column that names one. */
    private void parquet(Connection connection, Path file) {
        List<String> texts = new ArrayList<>();
        List<String> partnerColumns = new ArrayList<>();
        query(connection, "describe select * from read_parquet(" + literal(file.toString()) + ")", row -> {
            if (row.getString(2).equals("VARCHAR")) {
                String column = row.getString(1);
                (List.of("hv_partner", "partner", "practice", "source").contains(column) ? partnerColumns : texts)
                        .add(column);
            }
        });
        String partner = partnerColumns.isEmpty() ? "''" : DuckDbEngine.quoted(partnerColumns.getFirst());
        for (String column : texts) {
            String value = DuckDbEngine.quoted(column);
            query(
                    connection,
                    "select " + partner + ", " + value + ", count(*) from read_parquet(" + literal(file.toString())
                            + ") where length(" + value + ") in (12, 32) group by all",
                    row -> {
                        looked++;
                        if (objects(row.getString(1), row.getString(2))) {
                            add(file, row.getLong(3));
                        }
                    });
        }
    }

    private void text(Path file) {
        Set<String> seen = new HashSet<>();
        try {
            Matcher matcher = TOKEN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                if (seen.add(matcher.group())) {
                    looked++;
                    if (objects("", matcher.group())) {
                        add(file, 1);
                    }
                }
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private boolean objects(String partner, String value) {
        if (partners.contains(partner)) {
            return list.objects(Set.of(marks.number(partner, value), marks.person(value)), partner, Purpose.FIGURES);
        }
        Set<String> person = Set.of(marks.person(value));
        if (list.about(person).stream().anyMatch(s -> s.partner().isEmpty())
                && list.objects(person, "", Purpose.FIGURES)) {
            return true;
        }
        return partners.stream().anyMatch(p -> {
            Set<String> number = Set.of(marks.number(p, value));
            return list.objects(number, p, Purpose.FIGURES);
        });
    }

    private void add(Path file, long rows) {
        found.merge(region.folder().relativize(file).toString(), rows, Long::sum);
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, Row reader) {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                reader.read(result);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("looking for people who object", e);
        }
    }
}
