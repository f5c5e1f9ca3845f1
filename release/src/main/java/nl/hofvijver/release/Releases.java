package nl.hofvijver.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.file.Audit;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.ReleaseStore;

/** Makes releases of a region. */
public final class Releases {
    private Releases() {}

    /**
     * Makes the release of {@code results}, or finds it when it was made before, and makes it the current one.
     *
     * @param results the folder of one run of the handbook, with {@code cells.parquet} and {@code measures.json}
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-3001} to {@code HV-3004} when the input is not in
     *     order, {@code HV-3012} when the release exists but was altered, {@code HV-2012} when another process is
     *     making a release; nothing is left half-written
     */
    public static Release make(Region region, Path results, Progress progress) {
        try (FolderLock _ = FolderLock.take(region.releases())) {
            Aside.sweep(region.releases());
            Recipe recipe = Recipe.of(region, results);
            Map<String, String> madeFrom = recipe.madeFrom();
            String id = recipe.id(madeFrom);
            Path folder = region.releases().resolve(id);
            boolean made = !Files.exists(folder);
            if (made) {
                Aside.folder(folder, aside -> write(recipe, aside, id, madeFrom, progress));
            } else {
                progress.stage("release", 0);
                progress.done("release " + id + " was made before from the same input");
            }
            ReleaseStore store = new ReleaseStore(region.releases());
            Manifest manifest = store.verified(id);
            store.makeCurrent(id);
            return new Release(id, folder, manifest.cells(), made);
        }
    }

    private static void write(Recipe recipe, Path aside, String id, Map<String, String> madeFrom, Progress progress)
            throws java.io.IOException {
        ReleaseWriter writer = new ReleaseWriter(recipe, aside, progress);
        Manifest manifest = writer.write(id, madeFrom);
        Audit audit = writer.audit();
        progress.done(String.format(
                Locale.UK,
                "%,d cells of %d measures; %,d with a figure, the others hidden or not delivered",
                manifest.cells(),
                manifest.measures(),
                audit.withFigure()));
    }
}
