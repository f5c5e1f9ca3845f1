package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.Division;
import nl.hofvijver.handbook.compile.HandbookCompiler;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.region.Standard;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks all entries of the handbook of one snapshot at once. The same snapshot, handbook and division give the same
 * folder; when it is there already nothing is run.
 */
public final class Ask {
    private static final int ID_LENGTH = 12;
    /** Goes up when the description of measures changes its form. */
    private static final String FORM = "measures 1";

    private static final String CELLS = "cells";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Region region;
    private final Snapshot snapshot;
    private final Handbook handbook;
    private final Compiled compiled;
    private final Engine engine;
    private final DuckDbEngine reader;

    private Ask(Region region, Snapshot snapshot, Handbook handbook, Engine engine, DuckDbEngine reader) {
        this.region = region;
        this.snapshot = snapshot;
        this.handbook = handbook;
        this.compiled = HandbookCompiler.compile(handbook, region.years(), Division.of(region));
        this.engine = engine;
        this.reader = reader;
    }

    /**
     * The results of {@code handbook} over {@code snapshot}, made the current ones of the region.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2012} when another process asks in this region,
     *     {@code HV-2010}, {@code HV-2020} or {@code HV-2022} when disk, SQL or memory fail; nothing has changed then
     */
    public static Results run(Region region, Snapshot snapshot, Handbook handbook, Progress progress) {
        try (FolderLock _ = FolderLock.take(region.results());
                DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder())))) {
            Aside.sweep(region.results());
            return new Ask(region, snapshot, handbook, engine, engine).results(progress);
        }
    }

    /** As {@link #run(Region, Snapshot, Handbook, Progress)}, on an engine of the caller's choice. */
    public static Results run(
            Region region, Snapshot snapshot, Handbook handbook, EngineStart start, Progress progress) {
        try (FolderLock _ = FolderLock.take(region.results());
                Engine engine = start.open(region.engine(List.of(snapshot.folder())));
                DuckDbEngine reader = DuckDbEngine.open(region.engine(List.of(snapshot.folder())))) {
            Aside.sweep(region.results());
            return new Ask(region, snapshot, handbook, engine, reader).results(progress);
        }
    }

    private Results results(Progress progress) {
        Results results = Results.of(region, id());
        boolean there = results.complete();
        progress.stage("ask", there ? 0 : compiled.steps().size());
        if (!there) {
            results.remove();
            Aside.folder(results.folder(), folder -> fill(folder, progress));
        }
        results.makeCurrent(region);
        progress.done(
                there
                        ? "nothing changed: results " + results.id()
                        : String.format(
                                Locale.UK,
                                "results %s, %,d measures of %,d entries",
                                results.id(),
                                compiled.measures().size(),
                                handbook.entries().size()));
        return results;
    }

    /** Follows from everything that decides the content of the folder. */
    private String id() {
        Sha256 hash = new Sha256();
        hash.add(FORM).add(handbook.hash()).add(region.standard().name());
        pipeline(region.results(), Progress.silent())
                .plan(compiled.steps())
                .forEach((table, content) -> hash.add(table).add(content));
        return hash.hex().substring(0, ID_LENGTH);
    }

    private void fill(Path folder, Progress progress) throws IOException {
        pipeline(folder, progress).run(compiled.steps());
        Path table = folder.resolve(CELLS);
        reader.bind(CELLS, new Source.Parquet(Pipeline.parquetFiles(table)));
        List.of("x_indicator", "x_person_year").forEach(t -> reader.bind(t, snapshot.source(t)));
        Found found = new Found(reader);
        StandardPopulation standard =
                region.standard() == Standard.REGION ? found.ownPopulation() : StandardPopulation.esp2013();
        List<Map<String, Object>> described =
                new Descriptions(found.extent(), standard).all(compiled.measures(), found.indicators());
        Results made = new Results(folder.getFileName().toString(), folder);
        Aside.text(made.measures(), JSON.writeValueAsString(described) + "\n");
        gather(Pipeline.parquetFiles(table), made.cells());
        Aside.delete(table);
    }

    /** One file of the cells: an engine with several partitions writes several, one after the other in their order. */
    private void gather(List<Path> files, Path cells) throws IOException {
        if (files.size() == 1) {
            Files.move(files.getFirst(), cells);
            return;
        }
        try (Statement statement = reader.connection().createStatement()) {
            statement.execute("copy (select * from read_parquet(" + DuckDbEngine.list(files) + ")) to "
                    + DuckDbEngine.literal(cells.toAbsolutePath().toString())
                    + " (format parquet, compression zstd, compression_level 1)");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("gathering the cells", e);
        }
    }

    private Pipeline pipeline(Path folder, Progress progress) {
        Pipeline pipeline = new Pipeline(engine, folder, new Pipeline.Earlier(region.results(), Map.of()), progress);
        for (String table : Compiled.POND) {
            pipeline.input(table, snapshot.source(table), snapshot.hash(table));
        }
        compiled.parameters().forEach((name, rows) -> pipeline.input(name, rows, hash(rows)));
        return pipeline;
    }

    private static String hash(Source.Rows rows) {
        Sha256 hash = new Sha256().add(rows.schema().toString());
        rows.rows().forEach(row -> hash.add(row.toString()));
        return hash.hex();
    }
}
