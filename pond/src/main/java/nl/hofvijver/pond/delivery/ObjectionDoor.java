package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.Purpose;
import nl.hofvijver.pond.objection.Removal;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealProblem;

/** Objections at the door: a delivery brings new ones, and rows of people who object are not stored. */
final class ObjectionDoor {
    private final Region region;
    private final Optional<ObjectionList> list;

    ObjectionDoor(Region region, Optional<ObjectionList> list) {
        this.region = region;
        this.list = list;
    }

    /** The tables after objections were honoured; the receipt tells how many people and rows were left out. */
    record Honoured(long persons, List<Receipt.TableReceipt> tables) {}

    /**
     * Takes in what a delivery says about objections, then takes the rows of people who object out of it.
     *
     * @param store whether the statements are kept; a mere check keeps nothing
     */
    Honoured honour(
            Bench bench,
            DeliveryNote note,
            Contract contract,
            Path folder,
            List<Receipt.TableReceipt> tables,
            boolean store) {
        Optional<Table> said = contract.table(Table.Role.OBJECTIONS);
        if (said.isEmpty()) {
            return new Honoured(0, tables);
        }
        Path file = folder.resolve(said.get().name() + ".parquet");
        boolean speaks = Files.isRegularFile(file);
        if (list.isEmpty()) {
            if (speaks) {
                throw new ProblemException(new Problem(
                        SealProblem.KEY_MISSING,
                        "The delivery holds objections, and the region has no keys under which to remember them.",
                        region.keys().toString(),
                        "Make them: 'hofvijver partner region-keys'."));
            }
            return new Honoured(0, tables);
        }
        ObjectionList objections = list.get();
        Marks marks = new Marks(RegionKeys.in(region.keys()).secret());
        Removal removal = bench.with(connection -> new Removal(connection, contract, note.partner(), folder));
        if (speaks && store) {
            record(bench, note, contract, file, marks, objections);
        }
        List<Removal.Known> people = removal.people(marks);
        if (store && note.mode() == Mode.FULL) {
            marksTakenBack(note, people, speaks ? flagged(bench, contract, file) : Set.of(), marks, objections);
        }
        if (store) {
            recognise(people, objections);
        }
        List<String> objecting = people.stream()
                .filter(p -> objections.objects(p.marks(), note.partner(), Purpose.FIGURES))
                .map(Removal.Known::number)
                .toList();
        Removal.Removed removed = removal.remove(objecting);
        if (speaks) {
            delete(file);
        }
        return new Honoured(
                objecting.size(),
                tables.stream()
                        .filter(t -> !t.table().equals(said.get().name()))
                        .map(t -> less(t, folder, removed))
                        .toList());
    }

    /**
     * Whoever said something about all partners under the number of one is recognised at the others by the pseudonym, as
     * soon as a delivery ties the two.
     */
    static void recognise(List<Removal.Known> people, ObjectionList objections) {
        if (objections.statements().stream().noneMatch(s -> s.partner().isEmpty())) {
            return;
        }
        for (Removal.Known person : people) {
            objections.about(person.marks()).stream()
                    .filter(s -> s.partner().isEmpty())
                    .forEach(s -> objections.extend(s.id(), person.marks()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    static Receipt.TableReceipt less(Receipt.TableReceipt table, Path folder, Removal.Removed removed) {
        long rows = removed.rows().getOrDefault(table.table(), 0L);
        return rows == 0
                ? table
                : new Receipt.TableReceipt(
                        table.table(),
                        table.file(),
                        table.rows(),
                        table.accepted() - rows,
                        table.quarantined(),
                        table.duplicates(),
                        table.removed() + rows,
                        table.reasons(),
                        table.columns(),
                        table.ignored(),
                        table.notJudged(),
                        Sha256.of(folder.resolve(table.table() + ".parquet")));
    }

    private void record(
            Bench bench, DeliveryNote note, Contract contract, Path file, Marks marks, ObjectionList objections) {
        Contract.Persons persons = contract.persons().orElseThrow();
        List<Statement> said = bench.rows(
                "objections",
                "select " + quoted(persons.id()) + " as number, * from read_parquet(" + literal(file.toString())
                        + ") order by hv_row",
                row -> {
                    Optional<Integer> year = Optional.ofNullable(row.getObject("Geboortejaar", Integer.class));
                    return new Statement(
                            "new",
                            marks.of(
                                    note.partner(),
                                    row.getString("number"),
                                    Optional.ofNullable(row.getString(persons.pseudonym()))),
                            row.getString("Bereik").equals("alle partners")
                                    ? Optional.empty()
                                    : Optional.of(note.partner()),
                            purpose(row.getString("Doel")),
                            row.getString("Soort").equals("bezwaar"),
                            row.getString("Door").equals("vertegenwoordiger"),
                            year,
                            LocalDate.parse(row.getString("Sinds")),
                            row.getString("Bron").equals("systeem")
                                    ? Statement.Source.SYSTEM
                                    : Statement.Source.PARTNER);
                });
        said.forEach(objections::add);
    }

    private static Optional<Purpose> purpose(String word) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.dutch().equals(word)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    private static Set<String> flagged(Bench bench, Contract contract, Path file) {
        return new TreeSet<>(bench.rows(
                "objections",
                "select " + quoted(contract.persons().orElseThrow().id()) + " from read_parquet("
                        + literal(file.toString()) + ") where Bron = 'systeem'",
                row -> row.getString(1)));
    }

    /** Whom the partner's system no longer marks, and who is in its full extract again, no longer objects there. */
    private void marksTakenBack(
            DeliveryNote note, List<Removal.Known> people, Set<String> flagged, Marks marks, ObjectionList objections) {
        Set<String> present = new TreeSet<>();
        people.stream()
                .filter(p -> !flagged.contains(p.number()))
                .forEach(p -> present.add(marks.number(note.partner(), p.number())));
        List<String> takenBack = new ArrayList<>();
        for (Statement statement : objections.statements()) {
            boolean own = statement.source() == Statement.Source.SYSTEM
                    && statement.partner().filter(note.partner()::equals).isPresent();
            if (own && statement.marks().stream().anyMatch(present::contains)) {
                takenBack.add(statement.id());
            }
        }
        takenBack.forEach(objections::withdraw);
    }
}
