package nl.hofvijver.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.release.cells.AreaPart;
import nl.hofvijver.release.cells.AreaParts;
import nl.hofvijver.release.cells.Redrawn;
import nl.hofvijver.release.figure.Policy;
import nl.hofvijver.release.file.AreaFile;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.study.PublicStudy;
import nl.hofvijver.release.study.StudiesFile;

/** Everything that decides the content of a release, and the name that follows from it. */
record Recipe(
        Region region,
        Path results,
        Policy policy,
        Manifest.About about,
        List<AreaPart> parts,
        List<Redrawn> redrawn,
        List<PublicStudy> studies) {
    // To be raised when the same input gives other bytes than before; a test notices when that was forgotten.
    private static final int CODE = 12;

    private static final String PARTS = "area-parts.parquet";

    static Recipe of(Region region, Path results) {
        for (String file : List.of("cells.parquet", "measures.json", PARTS)) {
            if (!Files.isRegularFile(results.resolve(file))) {
                throw new ProblemException(new Problem(
                        ReleaseProblem.RESULTS_MISSING,
                        "There are no results to release: " + file + " is missing.",
                        results.toString(),
                        "Run `hofvijver release`, which asks the handbook first."));
            }
        }
        var rules = region.protection();
        Policy policy = new Policy(new Protection(rules.threshold(), new Rounding(rules.base())), region.partlyBelow());
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(results)))) {
            Manifest.About about = about(region);
            return new Recipe(
                    region,
                    results,
                    policy,
                    about,
                    AreaParts.read(engine, results.resolve(PARTS)),
                    EarlierDivisions.redrawn(region, about.levels()),
                    StudiesFile.read(region.folder()));
        }
    }

    /** The region's rules of disclosure control. */
    nl.hofvijver.pond.region.Protection rules() {
        return region.protection();
    }

    private static Manifest.About about(Region region) {
        List<Manifest.Level> levels = region.areas().entrySet().stream()
                .map(level -> new Manifest.Level(level.getKey(), level.getValue()))
                .toList();
        var name = new Manifest.Text(region.name().nl(), region.name().en());
        return new Manifest.About(region.code(), name, region.languages(), levels);
    }

    Path cells() {
        return results.resolve("cells.parquet");
    }

    Path measures() {
        return results.resolve("measures.json");
    }

    /** One thread: the order of the rows in a Parquet file must not depend on which thread came first. */
    DuckDbEngine engine(Path folder) {
        EngineSettings allowed = region.engine(List.of(results, folder, region.memory()));
        return DuckDbEngine.open(new EngineSettings(allowed.memory(), 1, allowed.spill(), allowed.folders()));
    }

    /** Hash or setting by name, of all that the content depends on. */
    Map<String, String> madeFrom() {
        Map<String, String> from = new TreeMap<>();
        from.put("code", Integer.toString(CODE));
        try (DuckDbEngine engine = engine(results)) {
            from.put("engine", engine.identity());
        }
        from.put("results/cells.parquet", Sha256.of(cells()));
        from.put("results/measures.json", Sha256.of(measures()));
        from.put("results/" + PARTS, Sha256.of(results.resolve(PARTS)));
        for (Path file : AreaFile.files(region.areaFiles(), about.levels())) {
            from.put("areas/" + file.getFileName(), Sha256.of(file));
        }
        from.put("region", Sha256.of(about.toString()));
        from.put("years", region.years().from() + "-" + region.years().to());
        from.put("threshold", Integer.toString(policy.protection().threshold()));
        from.put("base", Integer.toString(policy.protection().rounding().base()));
        from.put("method", rules().method());
        from.put("protection", Sha256.of(rules().inWords()));
        from.put("publisher", Sha256.of(region.publisher().toString()));
        from.put("studies", Sha256.of(studies.toString()));
        from.put("partly-below", Double.toString(policy.partlyBelow()));
        return from;
    }

    /** The name of the release that is made from this. */
    String id(Map<String, String> madeFrom) {
        Sha256 hash = new Sha256();
        madeFrom.forEach((name, value) -> hash.add(name).add(value));
        return region.years().to() + "-" + hash.hex().substring(0, 8);
    }
}
