package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.derived.DerivedFiles;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.file.Approval;
import nl.hofvijver.release.file.AreaFile;
import nl.hofvijver.release.file.Audit;
import nl.hofvijver.release.file.Catalogue;
import nl.hofvijver.release.file.FigureFile;
import nl.hofvijver.release.file.MeasureFile;
import nl.hofvijver.release.file.RankingFile;
import nl.hofvijver.release.file.ReasonFile;
import nl.hofvijver.release.guard.Denominators;
import nl.hofvijver.release.guard.Told;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Measures;
import nl.hofvijver.release.memory.Memory;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.ProtectionText;
import nl.hofvijver.release.study.StudiesFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the folder of one request: the release as it would be published, and beside it what the approver and the
 * protection of later releases need.
 */
final class ReleaseWriter {
    /** The folder of the release itself within that of the request. */
    static final String RELEASE = "release";

    private final Recipe recipe;
    private final Path request;
    private final Path folder;
    private final Progress progress;
    private final Audit audit = new Audit();
    private final Approval approval = new Approval();
    private final List<String> unprotected = new ArrayList<>();
    private final Map<String, GuardedMeasure> guarded = new ConcurrentHashMap<>();
    private final List<Told> told;
    private final Denominators denominators = new Denominators();
    private Map<String, List<String>> lastUses = Map.of();
    private int earlier;
    private final MeasureFile measureFile = new MeasureFile();
    private final RankingFile ranking = new RankingFile();
    private long rows;

    ReleaseWriter(Recipe recipe, Path request, List<Told> told, Progress progress) throws IOException {
        this.recipe = recipe;
        this.request = request;
        this.told = told;
        this.progress = progress;
        folder = Files.createDirectories(request.resolve(RELEASE));
    }

    /** Writes every file and returns the manifest, which is written last: its presence says that the rest is there. */
    Manifest write(String id, Map<String, String> madeFrom) throws IOException {
        List<Measure> measures = Measures.read(recipe.measures());
        List<Path> before = Memory.files(recipe.region().memory(), id);
        earlier = before.size();
        try (DuckDbEngine engine = recipe.engine(request)) {
            Memory memory = new Memory(engine, before);
            writeFigures(measures, new CellTable(engine, recipe.cells()), memory);
            FigureFile.writeParquet(folder, engine);
            Memory.write(
                    engine,
                    request,
                    recipe.cells(),
                    folder.resolve(FigureFile.PARQUET),
                    id,
                    measures.stream()
                            .collect(Collectors.toMap(
                                    Measure::cells,
                                    measure -> GuardedMeasure.methodOf(measure, recipe.rules()),
                                    (one, _) -> one)),
                    recipe.rules().base(),
                    recipe.rules().threshold());
        }
        progress.step(FigureFile.PARQUET, rows);
        List<ObjectNode> described = measureFile.json(measures);
        put(MeasureFile.FILE, described);
        put(RankingFile.FILE, ranking.json(measures));
        AreaFile.write(folder, recipe.region().areaFiles(), recipe.about());
        progress.step(AreaFile.FILE, -1);
        StudiesFile.write(folder, recipe.studies());
        DerivedFiles.write(folder, described, Math.toIntExact(rows), recipe.about());
        progress.step("ranking, neighbours, clusters, projections", -1);
        put(Audit.FILE, audit.json(recipe.rules(), approval.attacked(), earlier));
        Files.writeString(request.resolve(Approval.FILE), Json.text(approval.json()));
        String issued = recipe.region().clock().toString();
        var years = recipe.region().years();
        put(
                Catalogue.FILE,
                Catalogue.json(
                        id,
                        issued,
                        recipe.about(),
                        recipe.region().publisher(),
                        contents(),
                        years.from(),
                        years.to(),
                        rows,
                        ProtectionText.of(madeFrom)));
        Manifest manifest =
                new Manifest(id, Manifest.FORMAT, issued, recipe.about(), described.size(), rows, madeFrom, contents());
        put(Manifest.FILE, manifest);
        Basis.write(recipe.region(), request, id);
        return manifest;
    }

    /** The audit of what was written. */
    Audit audit() {
        return audit;
    }

    /** What the approver is told. */
    Approval approval() {
        return approval;
    }

    private void writeFigures(List<Measure> measures, CellTable cells, Memory memory) throws IOException {
        refuseUndescribed(measures, cells);
        lastUses = lastUses(measures);
        progress.stage("release", measures.size() + 3);
        try (FigureFile file = new FigureFile(folder);
                ReasonFile reasons = new ReasonFile(request)) {
            SideBySide.inOrder(
                    measures,
                    recipe.region().engine().threads(),
                    measure -> MeasureMaps.of(
                            measure,
                            recipe,
                            guarded(measure, cells, memory),
                            measure.base().map(id -> guarded(counted(measures, id), cells, memory))),
                    made -> write(made, file, reasons));
            rows = file.rows();
        }
        if (!unprotected.isEmpty()) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.UNSAFE,
                    "Figures about few people could be worked out, also with what was released before: "
                            + String.join(", ", unprotected) + ".",
                    "",
                    "Nothing was released. Publish these measures with fewer breakdowns (protection.breakdowns in"
                            + " region.yaml), leave them out, or keep the data of the earlier release."));
        }
    }

    /** A measure and its standardised form are decided once, together. */
    private GuardedMeasure guarded(Measure measure, CellTable cells, Memory memory) {
        return guarded.computeIfAbsent(
                measure.cells(),
                _ -> GuardedMeasure.of(
                        measure,
                        recipe,
                        cells,
                        memory.about(measure.cells()),
                        told.stream()
                                .filter(answer -> answer.measure().equals(measure.cells()))
                                .toList(),
                        denominators));
    }

    private void write(MeasureMaps made, FigureFile file, ReasonFile reasons) {
        if (made.measure().id().equals(made.measure().cells())) {
            GuardedMeasure decided = made.guarded();
            decided.report(made.measure(), approval);
            decided.reasons(made.measure(), reasons);
            if (decided.unprotected() > 0) {
                unprotected.add(made.measure().id() + " (" + decided.unprotected() + ")");
            }
        }
        lastUses.getOrDefault(made.measure().id(), List.of()).forEach(guarded::remove);
        long before = file.rows();
        for (List<Figure> map : made.maps()) {
            file.accept(map);
            measureFile.accept(map);
            ranking.accept(map);
        }
        audit.add(made.audit());
        progress.step(made.measure().id(), file.rows() - before);
    }

    private static Measure counted(List<Measure> measures, String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(
                        ReleaseProblem.RESULTS_INVALID,
                        "A measure is derived from '" + id + "', which nothing describes.",
                        "measures.json",
                        "Nothing was released. Ask the handbook again.")));
    }

    /** Per measure the rows that can be let go when it is written: no later one is computed from them. */
    private static Map<String, List<String>> lastUses(List<Measure> measures) {
        Map<String, String> last = new HashMap<>();
        for (Measure measure : measures) {
            last.put(measure.cells(), measure.id());
            measure.base().ifPresent(base -> last.put(base, measure.id()));
        }
        return last.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static void refuseUndescribed(List<Measure> measures, CellTable cells) {
        Set<String> known = measures.stream().map(Measure::cells).collect(Collectors.toSet());
        for (String id : cells.measures()) {
            if (!known.contains(id)) {
                throw new ProblemException(new Problem(
                        ReleaseProblem.RESULTS_INVALID,
                        "The results hold a measure '" + id + "' that nothing describes.",
                        "measures.json",
                        "Nothing was released. Ask the handbook again."));
            }
        }
    }

    private Map<String, Manifest.Content> contents() throws IOException {
        Map<String, Manifest.Content> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> contents.put(
                    Optional.ofNullable(file.getFileName()).orElseThrow().toString(), Manifest.Content.of(file)));
        }
        return contents;
    }

    private void put(String name, Object json) throws IOException {
        Files.writeString(folder.resolve(name), Json.text(json));
    }
}
