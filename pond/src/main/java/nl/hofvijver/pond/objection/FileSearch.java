package nl.hofvijver.pond.objection;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;

/** Looks through files for people who object, one after another. For one thread. */
final class FileSearch implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Za-z0-9_-])([0-9a-f]{32}|[A-Za-z0-9_-]{12})(?![A-Za-z0-9_-])");
    private static final int LARGEST_TEXT = 64 << 20;
    private static final int REMEMBERED = 300_000;

    private final ObjectionList list;
    private final Marks marks;
    private final Connection connection;
    private final Set<String> partners = new HashSet<>();
    private final Map<String, Boolean> known = new Remembered();
    private long values;
    private long rows;

    /** What was found about lately seen numbers: the tables of a delivery name the same people one after another. */
    private static final class Remembered extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** How many numbers and pseudonyms a file has, and how many of its rows are about people who object. */
    record Looked(Path file, long values, long rows) {}

    FileSearch(Region region, ObjectionList list, Connection connection) {
        this.list = list;
        this.marks = new Marks(RegionKeys.in(region.keys()).secret());
        this.connection = connection;
        region.partners().forEach(p -> partners.add(p.id()));
    }

    Looked look(Path file) {
        values = 0;
        rows = 0;
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            parquet(file);
        } else if (!name.endsWith(".hvp") && size(file) <= LARGEST_TEXT) {
            text(file);
        }
        return new Looked(file, values, rows);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** Text columns, with the partner when the file has a column that names one. */
    private void parquet(Path file) {
        List<String> texts = new ArrayList<>();
        List<String> partnerColumns = new ArrayList<>();
        query("describe select * from read_parquet(" + literal(file.toString()) + ")", row -> {
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
                    "select " + partner + ", " + value + ", count(*) from read_parquet(" + literal(file.toString())
                            + ") where length(" + value + ") in (12, 32) group by all",
                    row -> {
                        values++;
                        if (objects(row.getString(1), row.getString(2))) {
                            rows += row.getLong(3);
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
                    values++;
                    if (objects("", matcher.group())) {
                        rows++;
                    }
                }
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private boolean objects(String partner, String value) {
        return known.computeIfAbsent(partner + '|' + value, k -> judge(partner, value));
    }

    private boolean judge(String partner, String value) {
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

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row reader) {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                reader.read(result);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("looking for people who object", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("looking for people who object", e);
        }
    }
}
