package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.Issued;
import nl.hofvijver.door.ttp.TtpClient;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Made;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.delivery.Checked;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.delivery.RawCheck;
import nl.hofvijver.pond.delivery.Receipt;
import nl.hofvijver.pond.seal.SealHeader;
import nl.hofvijver.pond.seal.SealedPackage;

/**
 * Packs a partner's own files: checks them, takes the identifiers out, signs and encrypts.
 *
 * <pre>{@code
 * PackReport packed = Pack.run(order, room, Progress.silent());
 * }</pre>
 */
public final class Pack implements AutoCloseable {
    private static final int SAMPLE = 5;

    private final PackOrder order;
    private final Contract contract;
    private final Issued issued;
    private final Path work;
    private final Path out;
    private final DuckDbEngine engine;
    private final Workbench bench;
    private final boolean seal;
    private final List<AutoCloseable> held = new ArrayList<>();

    private Pack(PackOrder order, PackRoom room, boolean seal) throws IOException {
        this.order = order;
        this.seal = seal;
        this.contract = order.contracts().get(order.note().contract(), DeliveryNote.FILE);
        this.issued = order.keys().issued();
        this.engine = room.engine();
        this.work = room.folder();
        this.out = Files.createDirectories(work.resolve("out"));
        this.bench = new Workbench(engine);
    }

    /**
     * Packs.
     *
     * @param room its engine may read the folder of the partner's files
     * @throws nl.hofvijver.pond.delivery.DeliveryRefused when the files are not in order as a whole
     * @throws ProblemException {@code HV-2720} to {@code HV-2734}, {@code HV-2700} to {@code HV-2702} for keys; nothing is
     *     left but what the trusted third party evaluated
     */
    public static PackReport run(PackOrder order, PackRoom room, Progress progress) {
        if (Files.exists(order.target())) {
            throw new ProblemException(new Problem(
                    DoorProblem.TARGET_EXISTS,
                    "The package exists already.",
                    order.target().toString(),
                    "Choose another name with --out, or give the delivery a new id."));
        }
        return run(order, room, progress, true);
    }

    /** Does everything but seal: what would leave, with the first rows of every table. */
    public static PackReport dryRun(PackOrder order, PackRoom room, Progress progress) {
        return run(order, room, progress, false);
    }

    private static PackReport run(PackOrder order, PackRoom room, Progress progress, boolean seal) {
        checkPartner(order);
        try (Pack pack = new Pack(order, room, seal)) {
            return pack.run(progress);
        } catch (IOException e) {
            throw Aside.failed(order.raw(), e);
        }
    }

    private static void checkPartner(PackOrder order) {
        String own = order.keys().partner();
        if (!own.equals(order.note().partner())) {
            throw new ProblemException(new Problem(
                    DoorProblem.PARTNER_DIFFERS,
                    "The files are of '" + order.note().partner() + "', the keys of '" + own + "'.",
                    order.raw().resolve(DeliveryNote.FILE).toString(),
                    "Name the folder with the keys of the same partner."));
        }
    }

    private PackReport run(Progress progress) throws IOException {
        if (contract.persons().isEmpty()) {
            throw new ProblemException(new Problem(
                    DoorProblem.CONTRACT_WITHOUT_PERSONS,
                    "Contract '" + contract.id() + "' is not about persons.",
                    order.raw().toString(),
                    "Deliver the files as they are."));
        }
        progress.stage("check", 1);
        Path checked = Files.createDirectories(work.resolve("checked"));
        Receipt found = RawCheck.check(engine, order.raw(), order.note(), contract, checked);
        progress.step("check", found.rows());
        Map<String, Path> files = new LinkedHashMap<>();
        found.tables().forEach(t -> files.put(t.table(), checked.resolve(t.table() + ".parquet")));
        Identities identities = new Identities(bench, contract, files, order.keys());
        identities.people();
        identities.numbers();
        Identities.Usability usability = evaluate(identities, progress);
        Postcodes.load(bench, order.postcodes(), needsPostcodes());
        List<PackReport.Leaving> leaving = tables(identities, files, progress);
        Receipt told = found.setAside(UnknownPersons.in(bench, contract, identities, files));
        if (seal) {
            pairs();
            Checked.write(out, told);
            note(leaving);
            seal();
        }
        return new PackReport(
                told,
                bench.number("people", "select count(*) from identity where own not in (select own from objecting)"),
                bench.number(
                        "people",
                        "select count(*) from identity where own not in (select own from objecting)"
                                + " and bsn in (select written from pseudonym)"),
                usability.unusable(),
                usability.shared(),
                bench.number("people", "select count(*) from objecting"),
                usability.evaluated(),
                leaving);
    }

    private Identities.Usability evaluate(Identities identities, Progress progress) {
        Optional<Evaluation> previous = issued.generations().size() > 1
                ? Optional.of(evaluation(issued.generations().getFirst()))
                : Optional.empty();
        return identities.pseudonyms(issued.numbers(), evaluation(issued.current()), previous, progress);
    }

    private Evaluation evaluation(Generation generation) {
        return switch (generation.way()) {
            case HMAC -> new ByHmac(issued, generation.number());
            case OPRF -> {
                PseudonymCache cache =
                        PseudonymCache.open(order.keys().cache(), order.keys().own(), generation.number());
                held.add(cache);
                yield new ByOprf(new TtpClient(issued, generation.number()), cache);
            }
        };
    }

    private boolean needsPostcodes() {
        return contract.data().stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> c.made().filter(Made.Buurt.class::isInstance).isPresent());
    }

    private List<PackReport.Leaving> tables(Identities identities, Map<String, Path> files, Progress progress)
            throws IOException {
        progress.stage("pack", files.size() + 1);
        List<PackReport.Leaving> leaving = new ArrayList<>();
        for (Table table : contract.data()) {
            Path source = files.get(table.name());
            if (source != null) {
                Path target = out.resolve(table.name() + ".parquet");
                long rows = bench.write(
                        "package-table.sql",
                        new TableSql(contract, identities, table, order.note().date()).values(source, target));
                leaving.add(leaving(table.name(), target, rows));
                progress.step(table.name(), leaving.getLast().rows());
            }
        }
        leaving.add(link(identities, files));
        progress.step("LINK", leaving.getLast().rows());
        objections(identities, files).ifPresent(leaving::add);
        return leaving;
    }

    private PackReport.Leaving link(Identities identities, Map<String, Path> files) {
        LinkRows rows = new LinkRows(bench, contract, files, issued);
        rows.make(identities);
        Path target = out.resolve("LINK.parquet");
        return leaving("LINK", target, bench.write("copy-link.sql", Map.of("file", literal(target.toString()))));
    }

    private Optional<PackReport.Leaving> objections(Identities identities, Map<String, Path> files) throws IOException {
        Table table = contract.table(Table.Role.OBJECTIONS).orElseThrow();
        Path target = out.resolve(table.name() + ".parquet");
        long rows = bench.write(
                "objections.sql",
                Map.of(
                        "stated",
                                ObjectionSql.stated(contract, identities, Optional.ofNullable(files.get(table.name()))),
                        "marked",
                                ObjectionSql.marked(
                                        contract, identities, order.note().date()),
                        "file", literal(target.toString())));
        if (rows == 0) {
            Files.delete(target);
            return Optional.empty();
        }
        return Optional.of(leaving(table.name(), target, rows));
    }

    private PackReport.Leaving leaving(String table, Path file, long rows) {
        List<String> columns = contract.table(table).orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
        if (seal) {
            return new PackReport.Leaving(table, rows, columns, List.of());
        }
        String first = "select * from read_parquet(" + literal(file.toString()) + ") limit " + SAMPLE;
        return new PackReport.Leaving(table, rows, columns, bench.rows(table, first, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String cell = row.getString(i);
                cells.add(cell == null ? "" : cell);
            }
            return cells;
        }));
    }

    /** During a change of keys both pseudonyms of everybody travel, so that no link is lost. */
    private void pairs() {
        if (issued.generations().size() > 1) {
            bench.execute(
                    "pairs",
                    "copy (select pseudonym as new, previous as old from evaluated order by 1) to "
                            + literal(out.resolve("PAIRS.parquet").toString()) + " (format parquet, compression zstd)");
        }
    }

    private void note(List<PackReport.Leaving> leaving) {
        DeliveryNote note = order.note();
        List<String> empty = leaving.stream()
                .filter(l -> l.rows() == 0)
                .map(PackReport.Leaving::table)
                .toList();
        empty.forEach(t -> {
            try {
                Files.deleteIfExists(out.resolve(t + ".parquet"));
            } catch (IOException e) {
                throw Aside.failed(out, e);
            }
        });
        Aside.text(out.resolve(DeliveryNote.FILE), note.withFiles(empty).text());
    }

    private void seal() {
        DeliveryNote note = order.note();
        SealedPackage.write(
                out,
                new SealHeader(
                        SealHeader.VERSION,
                        issued.region(),
                        note.partner(),
                        note.contract(),
                        note.id(),
                        note.date(),
                        issued.current().number()),
                order.keys().region(),
                order.keys().signer(),
                order.target());
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable one : held) {
            try {
                one.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("the cache could not be closed", e);
            }
        }
        bench.close();
        Aside.delete(work);
    }
}
