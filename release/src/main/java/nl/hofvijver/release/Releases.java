package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.file.Approval;
import nl.hofvijver.release.file.FigureFile;
import nl.hofvijver.release.guard.ShowMethod;
import nl.hofvijver.release.guard.Told;
import nl.hofvijver.release.memory.Memory;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.ReleaseStore;

/**
 * Makes releases of a region in two steps: a request, which is protected, attacked and complete but seen by nobody; and its
 * publication, which moves it to where it is served.
 */
public final class Releases {
    private Releases() {}

    /**
     * Makes the release of {@code results}, or finds it when it was made before, and makes it the current one: request and
     * publication at once.
     *
     * @param results the folder of one run of the handbook, with {@code cells.parquet} and {@code measures.json}
     * @throws ProblemException {@code HV-3001} to {@code HV-3004} when the input is not in order, {@code HV-3012} when the
     *     release exists but was altered, {@code HV-3301} when it would give figures away, {@code HV-3302} when an earlier
     *     release cannot be taken into account, {@code HV-2012} when another process is making a release; nothing is left
     *     half-written
     */
    public static Release make(Region region, Path results, List<Told> told, Progress progress) {
        Request request = propose(region, results, told, progress);
        Release release = publish(region, request.id());
        return new Release(release.id(), release.folder(), release.cells(), request.made());
    }

    /**
     * Makes a request: everything about the release of {@code results} except that anybody can see it.
     *
     * @param told answers that were given to questions for counts
     * @throws ProblemException as {@link #make}
     */
    public static Request propose(Region region, Path results, List<Told> told, Progress progress) {
        try (FolderLock _ = FolderLock.take(region.releases())) {
            Aside.sweep(region.releases());
            Aside.sweep(region.requests());
            requireMemory(region);
            Recipe recipe = Recipe.of(region, results);
            Map<String, String> madeFrom = recipe.madeFrom();
            String id = recipe.id(madeFrom);
            Path waiting = region.requests().resolve(id);
            boolean published = Files.exists(region.releases().resolve(id));
            if (published) {
                progress.stage("release", 0);
                progress.done("release " + id + " was made before from the same input");
            } else {
                discard(waiting);
                Aside.folder(waiting, aside -> write(recipe, aside, id, madeFrom, told, progress));
            }
            return new Request(id, published ? region.releases().resolve(id) : waiting, !published);
        }
    }

    private static void write(
            Recipe recipe, Path aside, String id, Map<String, String> madeFrom, List<Told> told, Progress progress)
            throws IOException {
        ReleaseWriter writer = new ReleaseWriter(recipe, aside, told, progress);
        Manifest manifest = writer.write(id, madeFrom);
        progress.done(String.format(
                Locale.UK,
                "%,d cells of %d measures; %,d with a figure, the others hidden or not delivered; %,d hidden counts"
                        + " attacked, none found out",
                manifest.cells(),
                manifest.measures(),
                writer.audit().withFigure(),
                writer.approval().attacked()));
    }

    /**
     * Publishes a request, or finds that it was published, and makes it the current release.
     *
     * @throws ProblemException {@code HV-3303} when there is no such request, {@code HV-3307} when something was released
     *     after it was made, {@code HV-3012} when it was altered
     */
    public static Release publish(Region region, String id) {
        try (FolderLock _ = FolderLock.take(region.releases())) {
            Path folder = region.releases().resolve(id);
            Path waiting = region.requests().resolve(id);
            boolean made = !Files.exists(folder);
            if (made) {
                if (!id.matches("[0-9]{4}-[0-9a-f]{8}") || !Files.isDirectory(waiting)) {
                    throw unknown(id);
                }
                requireFresh(region, waiting, id);
                move(region, waiting, folder, id);
            }
            ReleaseStore store = new ReleaseStore(region.releases());
            Manifest manifest = store.verified(id);
            store.makeCurrent(id);
            return new Release(id, folder, manifest.cells(), made);
        }
    }

    /** The memory is written first: a release that the memory knows and nobody has seen does no harm, the reverse would. */
    private static void move(Region region, Path waiting, Path folder, String id) {
        Path memory = region.memory().resolve(id);
        try {
            Files.createDirectories(memory);
            for (String file : List.of(Memory.FILE, Approval.FILE, Approval.REASONS)) {
                Path from = waiting.resolve(file);
                if (Files.exists(from)) {
                    Files.move(from, memory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            EarlierDivisions.remember(waiting.resolve(ReleaseWriter.RELEASE), memory);
            Files.move(waiting.resolve(ReleaseWriter.RELEASE), folder, StandardCopyOption.ATOMIC_MOVE);
            Aside.delete(waiting);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** A request was attacked together with the releases of its day; one that came after it changes what is known. */
    private static void requireFresh(Region region, Path waiting, String id) {
        String then = Basis.read(waiting);
        if (!then.equals(Basis.of(region, id))) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.STALE_REQUEST,
                    "Something was released after this request was made, so its attack says nothing any more.",
                    "request " + id,
                    "Make the request again: `hofvijver release request`."));
        }
    }

    /** Removes a request that nobody wants any more. */
    public static void discard(Region region, String id) {
        try (FolderLock _ = FolderLock.take(region.releases())) {
            discard(region.requests().resolve(id));
        }
    }

    private static void discard(Path waiting) {
        try {
            Aside.delete(waiting);
        } catch (IOException e) {
            throw Aside.failed(waiting, e);
        }
    }

    /** Releases that were made before there was a memory are remembered from the results that they were made of. */
    private static void requireMemory(Region region) {
        for (Manifest manifest : new ReleaseStore(region.releases()).list().releases()) {
            Path memory = region.memory().resolve(manifest.id());
            if (!Files.exists(memory.resolve(Memory.FILE))) {
                Path cells = resultsOf(region, manifest);
                Path release = region.releases().resolve(manifest.id());
                Path shown = release.resolve(FigureFile.PARQUET);
                Aside.folder(memory, aside -> {
                    EarlierDivisions.remember(release, aside);
                    try (DuckDbEngine engine =
                            DuckDbEngine.open(region.engine(List.of(region.results(), release, aside)))) {
                        Map<String, String> from = manifest.madeFrom();
                        ShowMethod method = ShowMethod.valueOf(
                                from.getOrDefault("method", "rounded").toUpperCase(Locale.ROOT));
                        Memory.write(
                                engine,
                                aside,
                                cells,
                                shown,
                                manifest.id(),
                                new CellTable(engine, cells)
                                        .measures().stream().collect(Collectors.toMap(id -> id, _ -> method)),
                                Integer.parseInt(from.getOrDefault("base", "5")),
                                Integer.parseInt(from.getOrDefault("threshold", "10")));
                    }
                });
            }
        }
    }

    private static Path resultsOf(Region region, Manifest manifest) {
        String hash = manifest.madeFrom().getOrDefault("results/cells.parquet", "");
        try (var runs = Files.list(region.results())) {
            return runs.map(run -> run.resolve("cells.parquet"))
                    .filter(Files::isRegularFile)
                    .filter(file -> Sha256.of(file).equals(hash))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new Problem(
                            ReleaseProblem.MEMORY_GONE,
                            "The true counts behind release " + manifest.id() + " are gone, so nothing can be protected"
                                    + " against it.",
                            "memory/" + manifest.id(),
                            "Put the folder memory/" + manifest.id()
                                    + " back from a copy, or the results it was made of.")));
        } catch (IOException e) {
            throw Aside.failed(region.results(), e);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(new Problem(
                ReleaseProblem.REQUEST_UNKNOWN,
                "There is no request for this release.",
                id,
                "See `hofvijver release list`."));
    }
}
