package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.keys.Numbers;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Identity;
import nl.hofvijver.pond.contract.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes what stands for persons, as tables on the workbench:
 *
 * <pre>
 * identity       own, bsn, birth, flag        what the partner knows of everybody
 * objecting      own                          whom its system marks as objecting
 * local_number   kind, own, local, sealed     its own numbers, changed; and sealed, so that only the partner can read them
 * pseudonym      written, pseudonym, previous per number as it stands in the files
 * </pre>
 */
final class Identities {
    private static final int PIECE = 10_000;

    private final Workbench bench;
    private final Contract contract;
    private final Contract.Persons persons;
    private final Map<String, Path> files;
    private final PartnerKeys keys;

    Identities(Workbench bench, Contract contract, Map<String, Path> files, PartnerKeys keys) {
        this.bench = bench;
        this.contract = contract;
        this.persons = contract.persons().orElseThrow();
        this.files = files;
        this.keys = keys;
    }

    /** Whether the partner has numbers of its own; a register that knows people by nothing but their number has none. */
    boolean ownNumbers() {
        return !persons.id().equals(persons.pseudonym());
    }

    /** Everybody of the person table, and whom the partner's system marks. */
    void people() {
        Table table = personTable();
        String own = ownNumbers() ? quoted(persons.id()) : bsnColumn(table);
        bench.run(
                "identity.sql",
                Map.of(
                        "own", own,
                        "bsn", bsnColumn(table),
                        "birth", column(table, Identity.BIRTH_DATE),
                        "flag", persons.objected().map(f -> quoted(f.column())).orElse("cast(null as varchar)"),
                        "persons", literal(file(table).toString())));
        bench.run(
                "objecting.sql",
                Map.of("mark", persons.objected().map(f -> literal(f.value())).orElse("null")));
    }

    Table personTable() {
        return contract.table(persons.table()).orElseThrow().atPartner();
    }

    private Path file(Table table) {
        return Optional.ofNullable(files.get(table.name())).orElseThrow();
    }

    private static String bsnColumn(Table table) {
        return column(table, Identity.BSN);
    }

    private static String column(Table table, Identity identity) {
        return table.columns().stream()
                .filter(c -> c.identity().filter(identity::equals).isPresent())
                .findFirst()
                .map(c -> quoted(c.name()))
                .orElse("cast(null as varchar)");
    }

    /** The kind of number in a column of the contract that points at something of the partner; empty for other columns. */
    Optional<String> kind(Column column) {
        if (!column.identifier()
                || column.made().isPresent()
                || column.identity().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(column.name().equals(persons.id()) ? OwnNumbers.PERSON : column.name());
    }

    /** Changes every number of the partner's own. */
    void numbers() {
        List<String> sources = new ArrayList<>();
        for (Table table : contract.atPartner().tables()) {
            Path file = files.get(table.name());
            for (Column column : table.columns()) {
                if (file != null) {
                    kind(column)
                            .ifPresent(
                                    kind -> sources.add("select " + literal(kind) + " as kind, " + quoted(column.name())
                                            + " as own from read_parquet(" + literal(file.toString()) + ")"));
                }
            }
        }
        bench.run(
                "own-number.sql",
                Map.of(
                        "numbers",
                        sources.isEmpty()
                                ? "select cast(null as varchar) as kind, cast(null as varchar) as own"
                                : String.join(" union all ", sources)));
        bench.execute(
                "numbers", "create temp table local_number (kind varchar, own varchar, local varchar, sealed varchar)");
        record Own(String kind, String own) {}
        ThreadLocal<OwnNumbers> changed = ThreadLocal.withInitial(() -> OwnNumbers.under(keys));
        PartnerKeys.NumberSeal seal = keys.numbers();
        boolean sealing = contract.tables().stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> c.made()
                        .filter(nl.hofvijver.pond.contract.Made.SealedNumber.class::isInstance)
                        .isPresent());
        bench.pieces(
                "numbers",
                "select kind, own from own_number",
                PIECE,
                row -> new Own(row.getString(1), row.getString(2)),
                piece -> piece.stream()
                        .map(o -> new @Nullable String[] {
                            o.kind(),
                            o.own(),
                            changed.get().of(o.kind(), o.own()),
                            sealing && o.kind().equals(OwnNumbers.PERSON) ? seal.seal(o.own()) : null
                        })
                        .toList(),
                rows -> bench.append("local_number", rows));
        long collisions = bench.number(
                "numbers",
                "select count(*) from (select kind, local from local_number group by all having count(*) > 1)");
        if (collisions > 0) {
            throw new ProblemException(new Problem(
                    DoorProblem.NUMBERS_COLLIDE,
                    collisions + " numbers got a pseudonym that another one has as well.",
                    contract.id(),
                    "This happens once in ten thousand million times. Report it; nothing was packed."));
        }
    }

    /** What became of the citizen service numbers. */
    record Usability(long unusable, long shared, long evaluated) {}

    /** Turns the citizen service numbers of all files into pseudonyms. */
    Usability pseudonyms(Numbers rule, Evaluation current, Optional<Evaluation> previous, Progress progress) {
        usable(rule);
        bench.run("shared-number.sql", Map.of());
        bench.execute("pseudonyms", "create temp table evaluated (bsn varchar, pseudonym varchar, previous varchar)");
        long numbers = bench.number("pseudonyms", "select count(distinct bsn) from usable_number");
        String wanted =
                "select distinct bsn from usable_number where bsn not in (select bsn from shared_number) order by bsn";
        progress.stage("pseudonyms", (int) ((numbers + current.batch() - 1) / current.batch()));
        long[] done = new long[1];
        bench.pieces("pseudonyms", wanted, current.batch(), row -> row.getString(1), piece -> {
            List<String> now = current.pseudonyms(piece);
            List<String> before = previous.map(p -> p.pseudonyms(piece)).orElse(List.of());
            List<@Nullable String[]> rows = new ArrayList<>();
            for (int i = 0; i < piece.size(); i++) {
                rows.add(new @Nullable String[] {piece.get(i), now.get(i), before.isEmpty() ? null : before.get(i)});
            }
            bench.append("evaluated", rows);
            done[0] += piece.size();
            progress.step("pseudonyms", done[0]);
        });
        bench.execute(
                "pseudonyms",
                "create temp table pseudonym as select u.written, e.pseudonym, e.previous"
                        + " from usable_number u join evaluated e on e.bsn = u.bsn");
        long unusable = bench.number(
                "pseudonyms",
                "select count(*) from identity where bsn is not null and bsn not in (select written from"
                        + " usable_number)");
        long shared = bench.number("pseudonyms", "select count(*) from shared_number");
        return new Usability(unusable, shared, done[0]);
    }

    private void usable(Numbers rule) {
        bench.execute("numbers", "create temp table usable_number (written varchar, bsn varchar)");
        List<String> sources = new ArrayList<>();
        for (Table table : contract.atPartner().tables()) {
            Path file = files.get(table.name());
            if (file != null
                    && table.columns().stream()
                            .anyMatch(c ->
                                    c.identity().filter(Identity.BSN::equals).isPresent())) {
                sources.add(
                        "select " + bsnColumn(table) + " as bsn from read_parquet(" + literal(file.toString()) + ")");
            }
        }
        String all =
                "select distinct bsn from (" + String.join(" union all ", sources) + ") numbers where bsn is not null";
        bench.pieces("numbers", all, PIECE, row -> row.getString(1), piece -> {
            List<@Nullable String[]> rows = new ArrayList<>();
            for (String written : piece) {
                rule.usable(written).ifPresent(bsn -> rows.add(new @Nullable String[] {written, bsn}));
            }
            bench.append("usable_number", rows);
        });
    }
}
