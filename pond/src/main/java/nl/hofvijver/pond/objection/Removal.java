package nl.hofvijver.pond.objection;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Takes the rows of people who object out of the stored tables of one delivery. Uses one connection, from one thread. */
public final class Removal {
    private final Connection connection;
    private final Contract contract;
    private final String partner;
    private final Path folder;

    /** @param folder with {@code TABLE.parquet} for each table of the delivery */
    public Removal(Connection connection, Contract contract, String partner, Path folder) {
        this.connection = connection;
        this.contract = contract;
        this.partner = partner;
        this.folder = folder;
    }

    /**
     * What was taken out.
     *
     * @param persons how many people
     * @param rows per table how many rows; tables without any are left out
     */
    public record Removed(long persons, Map<String, Long> rows) {
        public Removed {
            rows = Map.copyOf(rows);
        }
    }

    /** A person in a delivery, as the partner's number in it, with the marks. */
    public record Known(String number, Set<String> marks) {}

    /** Everybody whom the tables name. */
    public List<Known> people(Marks marks) {
        Optional<Contract.Persons> persons = contract.persons();
        if (persons.isEmpty()) {
            return List.of();
        }
        String sources = tables().stream()
                .map(t -> "select " + quoted(persons.get().id()) + " as number, " + pseudonym(t, persons.get())
                        + " as pseudonym from read_parquet(" + literal(file(t).toString()) + ")")
                .collect(Collectors.joining(" union all "));
        List<Known> people = new ArrayList<>();
        if (!sources.isEmpty()) {
            rows(
                    "select number, max(pseudonym) from (" + sources
                            + ") named where number is not null group by number",
                    row -> people.add(new Known(
                            row.getString(1),
                            marks.of(partner, row.getString(1), Optional.ofNullable(row.getString(2))))));
        }
        return people;
    }

    private static String pseudonym(Table table, Contract.Persons persons) {
        return table.column(persons.pseudonym()).isPresent() ? quoted(persons.pseudonym()) : "cast(null as varchar)";
    }

    private List<Table> tables() {
        String id = contract.persons().orElseThrow().id();
        return contract.tables().stream()
                .filter(t -> t.column(id).isPresent() && Files.isRegularFile(file(t)))
                .toList();
    }

    private Path file(Table table) {
        return folder.resolve(table.name() + ".parquet");
    }

    /** How many rows of each table name one of these people; tables without any are left out. */
    public Map<String, Long> count(List<String> numbers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            hold(numbers);
            tables().forEach(t -> rows(
                    "select count(*) from read_parquet(" + literal(file(t).toString()) + ") where " + named(), row -> {
                        if (row.getLong(1) > 0) {
                            counts.put(t.name(), row.getLong(1));
                        }
                    }));
        }
        return counts;
    }

    /** Takes out the rows that name one of these people; files without any stay as they are. */
    public Removed remove(List<String> numbers) {
        Map<String, Long> counts = count(numbers);
        for (Table table : tables()) {
            if (counts.containsKey(table.name())) {
                rewrite(table);
            }
        }
        return new Removed(counts.isEmpty() ? 0 : numbers.size(), counts);
    }

    private void rewrite(Table table) {
        Path target = file(table);
        Path part = target.resolveSibling(Aside.PREFIX + target.getFileName());
        execute("copy (select * exclude (file_row_number) from read_parquet(" + literal(target.toString())
                + ", file_row_number = true) where not (" + named() + ") order by file_row_number) to "
                + literal(part.toString()) + " (format parquet, compression zstd, compression_level 1)");
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Aside.failed(target, e);
        }
    }

    private String named() {
        return quoted(contract.persons().orElseThrow().id()) + " in (select number from hv_objecting)";
    }

    private void hold(List<String> numbers) {
        execute("create or replace temp table hv_objecting (number varchar)");
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "hv_objecting")) {
            for (String number : numbers) {
                appender.beginRow();
                appender.append(number);
                appender.endRow();
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("objections", e);
        }
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Row reader) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                reader.read(result);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("objections of " + partner, e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("objections of " + partner, e);
        }
    }
}
