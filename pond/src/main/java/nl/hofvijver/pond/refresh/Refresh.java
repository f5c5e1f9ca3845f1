package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Engines;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.run.Method;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.DeliveredTable;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.objection.ObjectedUse;
import nl.hofvijver.pond.region.Region;

/**
 * Makes the snapshot that follows from the deliveries of a region. A snapshot that exists already is found by its
 * content hash; a table whose inputs did not change is taken over from the current snapshot. The current snapshot stays
 * what it was until the new one is complete, also when the process is killed.
 */
public final class Refresh {
    private Refresh() {}

    /**
     * The snapshot of the region as its deliveries are now, made the current one.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2012} when another process is refreshing,
     *     {@code HV-2010}, {@code HV-2020} or {@code HV-2022} when disk, SQL or memory fail; nothing has changed then
     */
    public static Snapshot run(Region region, Progress progress) {
        return run(region, EngineStart.duckDb(), progress);
    }

    /** As {@link #run(Region, Progress)}, on an engine of the caller's choice. */
    public static Snapshot run(Region region, EngineStart start, Progress progress) {
        Deliveries deliveries = new Deliveries(region);
        deliveries.honourObjections(progress);
        Snapshot made = run(region, deliveries.active(), deliveries.objectedUses(), start, progress);
        new Retention(region).keep(made, deliveries.honoured());
        return made;
    }

    static Snapshot run(Region region, List<DeliveredTable> received, List<ObjectedUse> objected, Progress progress) {
        return run(region, received, objected, EngineStart.duckDb(), progress);
    }

    private static Snapshot run(
            Region region,
            List<DeliveredTable> received,
            List<ObjectedUse> objected,
            EngineStart start,
            Progress progress) {
        Path pond = region.pond();
        SnapshotShelf shelf = new SnapshotShelf(pond);
        List<Step> steps = RefreshSteps.all();
        try (FolderLock _ = FolderLock.take(pond);
                Engines engines = Engines.open(start, region.engine(List.of()))) {
            Aside.sweep(pond);
            Optional<Snapshot> before = shelf.current();
            RefreshInputs inputs = new RefreshInputs(region, Contracts.of(region), received, objected);
            RefreshInput linked = new PersonLinking(region, engines, Method.current(), inputs.all()).linked(progress);
            progress.stage(
                    "refresh", (int) steps.stream().filter(s -> !s.scratch()).count());
            Making making = new Making(region, engines.engine(), before, inputs, linked, steps, progress);
            String id = making.id();
            boolean there = shelf.find(id).isPresent();
            if (!there) {
                Aside.folder(shelf.place(id), making::fill);
            }
            if (!there || before.stream().noneMatch(b -> b.id().equals(id))) {
                shelf.makeCurrent(id);
            }
            Snapshot snapshot = Snapshot.read(shelf.place(id));
            progress.done(summary(snapshot, there));
            return snapshot;
        }
    }

    private static String summary(Snapshot snapshot, boolean there) {
        if (there) {
            return "nothing changed: snapshot " + snapshot.id();
        }
        long rows = snapshot.rows().values().stream().mapToLong(Long::longValue).sum();
        return String.format(
                Locale.UK,
                "snapshot %s, %d tables, %,d rows",
                snapshot.id(),
                snapshot.tables().size(),
                rows);
    }
}
