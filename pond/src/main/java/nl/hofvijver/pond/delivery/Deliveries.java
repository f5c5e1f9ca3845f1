package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DeliveryEntry;
import nl.hofvijver.pond.region.Region;

/**
 * The deliveries of a region.
 *
 * <p>A package is a folder with a {@code delivery.yaml} and one file per table. It is left as it is; what is taken in is
 * written below {@link Region#deliveries()}, and stands there as a whole or not at all. One process at a time takes
 * packages in.
 */
public final class Deliveries {
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

    /** The packages in the inbox, by partner and name. */
    public List<Path> inbox() {
        return Receipts.folders(region.inbox()).stream()
                .flatMap(partner -> Receipts.folders(partner).stream())
                .toList();
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
            summary = new DeliveriesSummary(store ? noted(round, engine) : round.take(engine));
        }
        progress.done(summary.line());
        return summary;
    }

    /** Runs a round with the control database beside it, which first learns what an interrupted run left unsaid. */
    private List<Outcome> noted(Round round, DuckDbEngine engine) {
        try (Control control = Control.open(region.control())) {
            control.reconcile(onDisk());
            List<Outcome> outcomes = round.take(engine);
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
