package nl.hofvijver.server.shelf;

import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the releases that were asked for last. Reading one takes seconds for a country: it happens once, and whoever
 * asks for the same one meanwhile waits for that reading while other releases go on being served.
 */
public final class ReleaseShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseShelf.class);

    private record Key(String id, FileTime changed) {}

    private final ReleaseStore store;
    private final int kept;
    private final Map<Key, FutureTask<PublishedRelease>> shelf = new LinkedHashMap<>(16, 0.75f, true);
    /** What the log says already: a page asks ten questions, and each would tell of the same damaged release. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param store where releases are
     * @param kept how many stay in memory
     */
    public ReleaseShelf(ReleaseStore store, int kept) {
        this.store = store;
        this.kept = kept;
    }

    /** The manifests of all usable releases, newest first. What cannot be used is named in the log, once. */
    public List<Manifest> list() {
        ReleaseStore.Listing listing = store.list();
        tell(listing.problems());
        return listing.releases();
    }

    /**
     * The release to show: the current one or, when that is damaged, the newest one that is not.
     *
     * @throws ProblemException {@code HV-3010} when there is none
     */
    public PublishedRelease current() {
        return store.current()
                .flatMap(this::readable)
                .or(() -> list().stream()
                        .flatMap(manifest -> readable(manifest.id()).stream())
                        .findFirst())
                .orElseThrow(() -> new ProblemException(new Problem(
                        ReleaseProblem.NO_RELEASE,
                        "There are no figures yet: nothing has been released.",
                        "",
                        "Make a release with `hofvijver release`; this page then shows it without a restart.")));
    }

    private Optional<PublishedRelease> readable(String id) {
        try {
            return Optional.of(get(id));
        } catch (ProblemException e) {
            tell(e.problems());
            return Optional.empty();
        }
    }

    private void tell(List<Problem> problems) {
        problems.stream().map(Problem::text).filter(told::add).forEach(text -> LOG.warn("release.unusable {}", text));
    }

    /**
     * A release by id.
     *
     * @throws ProblemException {@code HV-3011} when it does not exist, {@code HV-3012} when it cannot be used
     */
    public PublishedRelease get(String id) {
        FutureTask<PublishedRelease> reading = place(id);
        // Does nothing when it was run before or is being run by somebody else.
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("reading a release", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a release was being read", e);
        }
    }

    /** When a file of the release was last written or removed; empty when there is no such release. */
    public Optional<FileTime> changed(String id) {
        try {
            return Optional.of(store.changed(id));
        } catch (ProblemException unknown) {
            // Whoever asks for its figures is told so.
            return Optional.empty();
        }
    }

    /** Equal as long as the same release is current and none of its files changed; empty when there is none. */
    public Optional<Object> currentState() {
        return store.current().flatMap(id -> changed(id).map(changed -> new Key(id, changed)));
    }

    /** Reads the current release, so that the first visitor does not wait. A problem is left for that visitor to see. */
    public Optional<PublishedRelease> warm() {
        try {
            PublishedRelease release = current();
            LOG.info(
                    "release.read id={} cells={}",
                    release.manifest().id(),
                    release.columns().size());
            return Optional.of(release);
        } catch (ProblemException e) {
            LOG.warn("release.none {}", e.getMessage());
            return Optional.empty();
        }
    }

    // The key holds the time of the last change: a release is read again only after somebody replaced its files. One
    // that is damaged is not read at every question.
    private synchronized FutureTask<PublishedRelease> place(String id) {
        Key key = new Key(id, store.changed(id));
        FutureTask<PublishedRelease> reading =
                shelf.computeIfAbsent(key, k -> new FutureTask<>(() -> PublishedRelease.read(store, k.id())));
        for (Key oldest : new ArrayList<>(shelf.keySet())) {
            if (shelf.size() > kept) {
                shelf.remove(oldest);
            }
        }
        return reading;
    }
}
