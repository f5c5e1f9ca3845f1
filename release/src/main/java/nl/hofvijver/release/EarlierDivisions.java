package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.cells.Redrawn;
import nl.hofvijver.release.division.Divisions;
import nl.hofvijver.release.division.Shapes;
import nl.hofvijver.release.file.AreaFile;
import nl.hofvijver.release.memory.Memory;
import nl.hofvijver.release.read.Manifest;

/** The divisions into areas in which a region has published so far, beside that of now. */
final class EarlierDivisions {
    private EarlierDivisions() {}

    /** Keeps the boundaries of a release in the memory, so that they are there as long as its counts are. */
    static void remember(Path release, Path memory) throws IOException {
        Path kept = memory.resolve(AreaFile.FILE);
        if (!Files.exists(kept)) {
            Files.copy(release.resolve(AreaFile.FILE), kept);
        }
    }

    /**
     * Areas that were redrawn since the first release.
     *
     * @throws ProblemException {@code HV-3302} when the boundaries of a release that is remembered are gone
     */
    static List<Redrawn> redrawn(Region region, List<Manifest.Level> levels) {
        Map<String, Path> earlier = new LinkedHashMap<>();
        for (Path counts : Memory.files(region.memory(), "")) {
            Path memory = Objects.requireNonNull(counts.getParent());
            Path areas = areas(region, memory, memory.toFile().getName());
            earlier.putIfAbsent(Sha256.of(areas), areas);
        }
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<Shapes> divisions = new ArrayList<>();
        earlier.values().forEach(file -> divisions.add(Shapes.read(file)));
        divisions.add(ofNow(region, levels));
        return Divisions.redrawn(
                divisions, levels.stream().map(Manifest.Level::name).toList());
    }

    private static Path areas(Region region, Path memory, String id) {
        Path kept = memory.resolve(AreaFile.FILE);
        Path published = region.releases().resolve(id).resolve(AreaFile.FILE);
        if (!Files.exists(kept) && !Files.exists(published)) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.MEMORY_GONE,
                    "The boundaries of release " + id + " are gone, so nothing can be protected against it.",
                    "memory/" + id,
                    "Put releases/" + id + " back from a copy."));
        }
        return Files.exists(kept) ? kept : published;
    }

    private static Shapes ofNow(Region region, List<Manifest.Level> levels) {
        List<Path> files = AreaFile.files(region.areaFiles(), levels);
        Map<String, Path> byLevel = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            byLevel.put(levels.get(i).name(), files.get(i));
        }
        return Shapes.read(byLevel);
    }
}
