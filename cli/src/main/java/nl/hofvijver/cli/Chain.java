package nl.hofvijver.cli;

import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.Releases;
import nl.hofvijver.release.read.Manifest;

/** The steps of the road that the commands share; each is written in the ledger when it is done. */
public final class Chain {
    private Chain() {}

    /**
     * Makes the snapshot that follows from the deliveries.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException as {@link Refresh#run} and {@link Control#open}
     */
    public static Snapshot refresh(Region region, Progress progress) {
        try (Control control = Control.open(region.control())) {
            Snapshot snapshot = Refresh.run(region, progress);
            control.refreshed(snapshot.id(), snapshot.tables().size());
            return snapshot;
        }
    }

    /** As {@link #refresh(Region, Progress)}, in a second process with Apache Spark. */
    static Snapshot refresh(Region region, EngineOption engine, Progress progress) {
        try (Control control = Control.open(region.control())) {
            SparkProcess.run("refresh", region.folder(), engine, progress);
            Snapshot snapshot = Snapshot.required(region);
            control.refreshed(snapshot.id(), snapshot.tables().size());
            return snapshot;
        }
    }

    /**
     * Asks the handbook of the current snapshot and makes the release of what it answers: what is asked is protected and
     * released, or nothing is.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException when there is no snapshot yet, an entry of the handbook is
     *     not in order, or a release cannot be written
     */
    public static Release release(Region region, Progress progress) {
        try (Control control = Control.open(region.control())) {
            Snapshot snapshot = Snapshot.required(region);
            Results results = Ask.run(region, snapshot, Handbook.load(region), progress);
            return release(region, snapshot, results, control, progress);
        }
    }

    /** As {@link #release(Region, Progress)}, with the asking in a second process with Apache Spark. */
    static Release release(Region region, EngineOption engine, Progress progress) {
        try (Control control = Control.open(region.control())) {
            Snapshot snapshot = Snapshot.required(region);
            SparkProcess.run("ask", region.folder(), engine, progress);
            Results results = Results.current(region)
                    .orElseThrow(() -> new IllegalStateException("asking ended well and left no results"));
            return release(region, snapshot, results, control, progress);
        }
    }

    private static Release release(
            Region region, Snapshot snapshot, Results results, Control control, Progress progress) {
        Release release = Releases.make(region, results.folder(), progress);
        control.released(release.id(), snapshot.id(), Sha256.of(release.folder().resolve(Manifest.FILE)));
        return release;
    }
}
