package nl.hofvijver.cli;

import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.Releases;
import nl.hofvijver.release.Request;
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

    /** As {@link #refresh(Region, Progress)}, on an engine of the caller's choice; Spark has a process of its own. */
    static Snapshot refresh(Region region, EngineOption engine, Progress progress) {
        if (!engine.isSpark()) {
            return refresh(region, progress);
        }
        try (Control control = Control.open(region.control())) {
            engine.spark().run("refresh", region.folder(), progress);
            Snapshot snapshot = Snapshot.required(region);
            control.refreshed(snapshot.id(), snapshot.tables().size());
            return snapshot;
        }
    }

    /**
     * Asks the handbook of the current snapshot and makes the release of what it answers, asked for and approved by one
     * person: only where the region says that one is enough.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-3305} when the region wants two persons, or when there
     *     is no snapshot yet, an entry of the handbook is not in order, or a release cannot be written
     */
    public static Release release(Region region, Progress progress) {
        return release(region, new EngineOption(), progress);
    }

    /** As {@link #release(Region, Progress)}, with the asking on an engine of the caller's choice. */
    static Release release(Region region, EngineOption engine, Progress progress) {
        if (region.protection().eyes() > 1) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.TWO_PERSONS,
                    "In this region it takes two persons to release: one who asks and another who approves.",
                    "",
                    "Run `hofvijver release request --purpose TEXT`, and let somebody else run `hofvijver release approve`."
                            + " Where one person does it all, region.yaml says so: protection: {eyes: 1}."));
        }
        String person = ReleasePersons.user();
        Request request = request(region, engine, person, "made by one person (protection.eyes: 1)", progress);
        return publish(region, request.id(), person, "made by one person (protection.eyes: 1)");
    }

    /** Asks the handbook and makes a request for the release of what it answers. */
    static Request request(Region region, EngineOption engine, String requester, String purpose, Progress progress) {
        try (Control control = Control.open(region.control())) {
            Snapshot snapshot = Snapshot.required(region);
            DecisionBook book = new DecisionBook(control);
            Results results = ask(region, engine, progress);
            Request request = Releases.propose(region, results.folder(), Answers.given(book.questions()), progress);
            if (request.made()) {
                book.request(request.id(), requester, purpose, Checklist.of(region, request, snapshot.id()));
            }
            return request;
        }
    }

    /** Asks the whole handbook of the current snapshot; nothing is released. */
    static Results ask(Region region, EngineOption engine, Progress progress) {
        Snapshot snapshot = Snapshot.required(region);
        if (!engine.isSpark()) {
            return Ask.run(region, snapshot, Handbook.load(region), progress);
        }
        engine.spark().run("ask", region.folder(), progress);
        return Results.current(region)
                .orElseThrow(() -> new IllegalStateException("asking ended well and left no results"));
    }

    /** Publishes a request that was approved, and writes down by whom and why. */
    static Release publish(Region region, String id, String approver, String reason) {
        try (Control control = Control.open(region.control())) {
            DecisionBook book = new DecisionBook(control);
            Release release = Releases.publish(region, id);
            book.request(id)
                    .filter(request -> request.state() == ReleaseRequest.State.REQUESTED)
                    .ifPresent(request -> book.decide(request, ReleaseRequest.State.APPROVED, approver, reason));
            control.released(
                    release.id(),
                    Snapshot.required(region).id(),
                    Sha256.of(release.folder().resolve(Manifest.FILE)));
            return release;
        }
    }
}
