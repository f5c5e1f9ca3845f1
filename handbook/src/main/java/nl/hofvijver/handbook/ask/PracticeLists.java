package nl.hofvijver.handbook.ask;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Worklist;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.contract.Made;
import nl.hofvijver.pond.delivery.DeliveredTable;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * The worklists of one practice as a file: patients stand in it under the numbers that the practice sealed when it packed,
 * which it alone can turn back ({@code hofvijver unlock}).
 */
public final class PracticeLists {
    private final Region region;
    private final String practice;
    private final Results results;
    private final List<Entry> entries;

    private PracticeLists(Region region, String practice, Results results, Handbook handbook) {
        this.region = region;
        this.practice = practice;
        this.results = results;
        this.entries = handbook.entries();
    }

    /**
     * Writes the worklists of a practice as CSV, whole or not at all.
     *
     * @param results of the run from which they are taken
     * @param target an absolute path
     * @return how many rows; 0 also when the practice sealed no numbers
     */
    public static long write(Region region, String practice, Results results, Handbook handbook, Path target) {
        return new PracticeLists(region, practice, results, handbook).write(target);
    }

    private long write(Path target) {
        List<Path> persons = new ArrayList<>();
        Optional<String[]> columns = persons(persons);
        Snapshot snapshot = Snapshot.required(region);
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(
                        List.of(Optional.ofNullable(target.getParent()).orElseThrow())));
                Statement statement = engine.connection().createStatement()) {
            engine.bind("worklist_member", new Source.Parquet(List.of(results.worklists())));
            engine.bind("x_person_key", snapshot.source("x_person_key"));
            engine.bind("reason", reasons());
            engine.bind("list_title", titles());
            if (columns.isPresent()) {
                engine.bind("delivered_person", new Source.Parquet(persons));
                statement.execute("create temp view person_table as select " + quoted(columns.get()[0])
                        + " as local_id, " + quoted(columns.get()[1])
                        + " as patient, hv_delivery, hv_row from delivered_person");
            } else {
                statement.execute("create temp table person_table (local_id varchar, patient varchar, hv_delivery"
                        + " varchar, hv_row bigint)");
            }
            return copy(statement, target);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("worklists of " + practice, e);
        }
    }

    /** The files with the practice's patients, and the columns of its number and of the sealed one. */
    private Optional<String[]> persons(List<Path> files) {
        Contracts contracts = Contracts.of(region);
        Optional<String[]> columns = Optional.empty();
        for (DeliveredTable table : new Deliveries(region).active()) {
            Optional<Contract> contract =
                    contracts.find(table.contract()).filter(c -> c.persons().isPresent());
            if (table.partner().equals(practice) && contract.isPresent()) {
                Contract.Persons persons = contract.get().persons().orElseThrow();
                Optional<String> sealed = contract.get().table(table.table()).stream()
                        .flatMap(t -> t.columns().stream())
                        .filter(c -> c.made()
                                .filter(Made.SealedNumber.class::isInstance)
                                .isPresent())
                        .map(Column::name)
                        .findFirst();
                if (persons.table().equals(table.table()) && sealed.isPresent()) {
                    files.addAll(table.parquet());
                    columns = Optional.of(new String[] {persons.id(), sealed.get()});
                }
            }
        }
        return columns;
    }

    private Source.Rows reasons() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (Worklist list : entry.worklists()) {
                for (int place = 0; place < list.reasons().size(); place++) {
                    String group = list.reasons().get(place);
                    rows.add(List.of(
                            entry.id() + "." + list.name(),
                            place,
                            entry.group(group).title().map(t -> t.nl()).orElse(group)));
                }
            }
        }
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("worklist", Schema.Type.TEXT),
                        new Schema.Column("place", Schema.Type.INTEGER),
                        new Schema.Column("title", Schema.Type.TEXT)),
                rows);
    }

    private Source.Rows titles() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        entries.forEach(entry -> entry.worklists()
                .forEach(list -> rows.add(
                        List.of(entry.id() + "." + list.name(), list.title().nl()))));
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("worklist", Schema.Type.TEXT), new Schema.Column("title", Schema.Type.TEXT)),
                rows);
    }

    private long copy(Statement statement, Path target) {
        long[] written = new long[1];
        Aside.file(target, part -> {
            try {
                statement.execute("set variable practice = " + literal(practice));
                written[0] = statement.executeLargeUpdate("copy (\n" + Found.sql("practice_list.sql") + "\n) to "
                        + literal(part.toString()) + " (format csv, header, delimiter ';')");
            } catch (SQLException e) {
                throw DuckDbEngine.failed("worklists of " + practice, e);
            }
        });
        return written[0];
    }
}
