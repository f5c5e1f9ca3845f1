package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.file.AreaFile;
import nl.hofvijver.release.file.Audit;
import nl.hofvijver.release.file.Catalogue;
import nl.hofvijver.release.file.FigureFile;
import nl.hofvijver.release.file.MeasureFile;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Measures;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.Manifest;
import tools.jackson.databind.node.ObjectNode;

/** Fills the folder of one release. */
final class ReleaseWriter {
    private final Recipe recipe;
    private final Path folder;
    private final Progress progress;
    private final Audit audit = new Audit();
    private final MeasureFile measureFile = new MeasureFile();
    private long rows;

    ReleaseWriter(Recipe recipe, Path folder, Progress progress) {
        this.recipe = recipe;
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes every file and returns the manifest, which is written last: its presence says that the rest is there. */
    Manifest write(String id, Map<String, String> madeFrom) throws IOException {
        List<Measure> measures = Measures.read(recipe.measures());
        try (DuckDbEngine engine = recipe.engine(folder)) {
            writeFigures(measures, new CellTable(engine, recipe.cells()));
            FigureFile.writeParquet(folder, engine);
        }
        progress.step(FigureFile.PARQUET, rows);
        List<ObjectNode> described = measureFile.json(measures);
        put(MeasureFile.FILE, described);
        AreaFile.write(folder, recipe.region().areaFiles(), recipe.about());
        progress.step(AreaFile.FILE, -1);
        put(Audit.FILE, audit.json(recipe.policy().protection()));
        String issued = recipe.region().clock().toString();
        var years = recipe.region().years();
        put(Catalogue.FILE, Catalogue.json(id, issued, recipe.about(), contents(), years.from(), years.to()));
        Manifest manifest =
                new Manifest(id, Manifest.FORMAT, issued, recipe.about(), described.size(), rows, madeFrom, contents());
        put(Manifest.FILE, manifest);
        return manifest;
    }

    /** The audit of what was written. */
    Audit audit() {
        return audit;
    }

    private void writeFigures(List<Measure> measures, CellTable cells) {
        refuseUndescribed(measures, cells);
        progress.stage("release", measures.size() + 2);
        try (FigureFile file = new FigureFile(folder)) {
            SideBySide.inOrder(
                    measures,
                    recipe.region().engine().threads(),
                    measure -> MeasureMaps.of(measure, recipe.policy(), cells),
                    made -> write(made, file));
            rows = file.rows();
        }
    }

    private void write(MeasureMaps made, FigureFile file) {
        long before = file.rows();
        for (List<Figure> map : made.maps()) {
            file.accept(map);
            measureFile.accept(map);
        }
        audit.add(made.audit());
        progress.step(made.measure().id(), file.rows() - before);
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
