package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DeliveryEntry;
import nl.hofvijver.pond.objection.ObjectedUse;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.SealedPackage;

/**
 * The deliveries of a region.
 *
 * <p>A package is a folder with a {@code delivery.yaml} and one file per table. It is left as it is; what is taken in is
 * written below {@link Region#deliveries()}, and stands there as a whole or not at all. One process at a time takes
 * packages in.
 */
public final class Deliveries {
    private static final String HONOURED = ".objections";

    private final Region region;

    public Deliveries(Region region) {
        this.region = region;
    }

    /**
     * Takes in one package. A package whose content was taken in before is left alone and gives the receipt of then.
     *
     * @throws DeliveryRefused when the package as a whole is not in order ({@code HV-1101} to {@code HV-1126})
     * @throws nl.hofvijver.engine.problem.ProblemException when the disk is full ({@code HV-2010}), another process is
     *     writing ({@code HV-2012}) or memory runs out ({@code HV-2022}); nothing is left half-written
     */
    public Receipt take(Path folder) {
        return switch (takeAll(List.of(folder), Progress.silent()).outcomes().getFirst()) {
            case Outcome.Taken taken -> taken.receipt();
            case Outcome.Known known -> known.receipt();
            case Outcome.Refused refused -> throw new DeliveryRefused(refused.problems());
        };
    }

    /** Takes in every package in the inbox; a refused one does not stop the others. */
    public DeliveriesSummary takeInbox(Progress progress) {
        return takeAll(inbox(), progress);
    }

    /** Takes in these packages; a refused one does not stop the others. */
    public DeliveriesSummary takeAll(List<Path> folders, Progress progress) {
        return look(folders, true, progress);
    }

    /** Looks what would become of these packages, and stores nothing. */
    public DeliveriesSummary check(List<Path> folders, Progress progress) {
        return look(folders, false, progress);
    }

    /**
     * Takes the rows of people who object out of what was stored before; does nothing when nothing was said since the last
     * time.
     *
     * @return per table of a contract how many rows
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2752} or {@code HV-2753} when the list of objections
     *     is not as it was written
     */
    public Map<String, Long> honourObjections(Progress progress) {
        Path done = region.deliveries().resolve(HONOURED);
        try (FolderLock _ = FolderLock.take(region.folder());
                Control control = Control.open(region.control())) {
            Optional<ObjectionList> opened = ObjectionList.open(region, control);
            if (opened.isEmpty()
                    || opened.get().head().sequence() == 0
                    || head(opened.get()).equals(honoured())) {
                return Map.of();
            }
            ObjectionList list = opened.get();
            sweep();
            progress.stage("object", 1);
            Map<String, Long> removed;
            try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of()));
                    Bench bench = Bench.open(engine, Areas.none(), 1).getFirst()) {
                removed = new ObjectionSweep(region, bench).enforce(list);
            }
            control.reconcile(onDisk());
            control.note(
                    "objections.honoured",
                    "event " + list.head().sequence(),
                    removed.values().stream().mapToLong(Long::longValue).sum() + " rows removed");
            Aside.text(done, head(list));
            progress.done(removed.values().stream().mapToLong(Long::longValue).sum() + " rows removed");
            return removed;
        }
    }

    private static String head(ObjectionList list) {
        return list.head().sequence() + " " + list.head().hash();
    }

    /**
     * Who stands in the deliveries that count and objects to one use of the data, but not to figures.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException as {@link #honourObjections}
     */
    public List<ObjectedUse> objectedUses() {
        try (Control control = Control.open(region.control())) {
            Optional<ObjectionList> list =
                    ObjectionList.open(region, control).filter(ObjectionList::tellsPurposesApart);
            if (list.isEmpty()) {
                return List.of();
            }
            try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of()));
                    Bench bench = Bench.open(engine, Areas.none(), 1).getFirst()) {
                return new ObjectionSweep(region, bench).uses(list.get());
            }
        }
    }

    /**
     * The marks under which the list of objections knows whoever a partner delivered under these numbers: that of the
     * number, and that of the person where the delivery has a pseudonym. Numbers of nobody are left out.
     */
    public Map<String, Set<String>> marksOf(String partner, Set<String> numbers) {
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of()));
                Bench bench = Bench.open(engine, Areas.none(), 1).getFirst()) {
            return new ObjectionSweep(region, bench).marksOf(partner, numbers);
        }
    }

    /** The last event of the list of objections that was honoured in what is stored; empty when there was none. */
    public String honoured() {
        Path done = region.deliveries().resolve(HONOURED);
        try {
            return Files.isRegularFile(done) ? Files.readString(done) : "";
        } catch (IOException e) {
            throw Aside.failed(done, e);
        }
    }

    /** How many rows were left out because people object, per table of a contract, of all deliveries that are stored. */
    public static Map<String, Long> removed(Region region) {
        Map<String, Long> removed = new TreeMap<>();
        Receipts.readAll(region.deliveries())
                .forEach(r -> r.tables().stream()
                        .filter(t -> t.removed() > 0)
                        .forEach(t -> removed.merge(r.contract() + "." + t.table(), t.removed(), Long::sum)));
        return removed;
    }

    /** The packages in the inbox, by partner and name. */
    public List<Path> inbox() {
        return Receipts.folders(region.inbox()).stream()
                .flatMap(partner -> Stream.concat(Receipts.folders(partner).stream(), sealed(partner).stream())
                        .sorted(Comparator.comparing(Deliveries::name)))
                .toList();
    }

    /** A correction comes after what it corrects: names are compared without their ending. */
    private static String name(Path pack) {
        String name = pack.getFileName().toString();
        return name.endsWith(SealedPackage.END) ? name.substring(0, name.length() - SealedPackage.END.length()) : name;
    }

    private static List<Path> sealed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(SealedPackage::is)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** Every delivered table that counts, by partner and contract, oldest delivery first. */
    public List<DeliveredTable> active() {
        return Standing.of(Receipts.readAll(region.deliveries())).stream()
                .flatMap(receipt -> receipt.tables().stream().map(table -> delivered(receipt, table)))
                .toList();
    }

    private DeliveredTable delivered(Receipt receipt, Receipt.TableReceipt table) {
        Path folder = region.deliveries().resolve(receipt.partner()).resolve(receipt.delivery());
        return new DeliveredTable(
                receipt.contract(),
                table.table(),
                receipt.partner(),
                receipt.delivery(),
                receipt.date(),
                receipt.period(),
                table.accepted(),
                table.removed(),
                List.of(folder.resolve(table.table() + ".parquet")),
                table.sha256());
    }

    private DeliveriesSummary look(List<Path> folders, boolean store, Progress progress) {
        List<Path> packages =
                folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
        progress.stage("deliver", packages.size());
        DeliveriesSummary summary;
        Round round = new Round(region, packages, store, progress);
        try (FolderLock _ = FolderLock.take(region.folder());
                DuckDbEngine engine = DuckDbEngine.open(region.engine(packages), round.workers())) {
            sweep();
            summary = new DeliveriesSummary(noted(round, engine, store));
        }
        progress.done(summary.line());
        return summary;
    }

    /** Runs a round with the control database beside it, which first learns what an interrupted run left unsaid. */
    private List<Outcome> noted(Round round, DuckDbEngine engine, boolean store) {
        try (Control control = Control.open(region.control())) {
            ObjectionDoor objections = new ObjectionDoor(region, ObjectionList.open(region, control));
            if (!store) {
                return round.take(engine, objections);
            }
            control.reconcile(onDisk());
            List<Outcome> outcomes = round.take(engine, objections);
            outcomes.forEach(outcome -> noteRefusal(control, outcome));
            control.reconcile(onDisk());
            return outcomes;
        }
    }

    private List<DeliveryEntry> onDisk() {
        return Receipts.readAll(region.deliveries()).stream()
                .map(Receipt::entry)
                .toList();
    }

    private static void noteRefusal(Control control, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            String numbers = refused.problems().stream()
                    .map(p -> p.code().label())
                    .distinct()
                    .collect(Collectors.joining(", "));
            control.note("delivery.refused", Round.name(refused.folder()), numbers);
        }
    }

    /** Removes what killed processes left. */
    private void sweep() {
        Aside.sweep(region.deliveries());
        Receipts.folders(region.deliveries()).forEach(Aside::sweep);
    }
}
