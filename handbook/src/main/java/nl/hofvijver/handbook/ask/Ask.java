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
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Engines;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.Division;
import nl.hofvijver.handbook.compile.HandbookCompiler;
import nl.hofvijver.handbook.read.DefinitionInvalid;
import nl.hofvijver.handbook.version.Versions;
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
    private static final String FORM = "measures 5";

    private static final String CELLS = "cells";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Region region;
    private final Snapshot snapshot;
    private final Handbook handbook;
    private final Compiled compiled;
    private final Engines engines;
    private final Map<String, List<Versions.Used>> breaks;

    private Ask(
            Region region,
            Snapshot snapshot,
            Handbook handbook,
            Engines engines,
            Map<String, List<Versions.Used>> breaks) {
        this.region = region;
        this.snapshot = snapshot;
        this.handbook = handbook;
        this.compiled = HandbookCompiler.compile(handbook, region.years(), Division.of(region));
        this.engines = engines;
        this.breaks = breaks;
    }

    /**
     * The results of {@code handbook} over {@code snapshot}, made the current ones of the region.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2012} when another process asks in this region,
     *     {@code HV-2010}, {@code HV-2020} or {@code HV-2022} when disk, SQL or memory fail; nothing has changed then
     */
    public static Results run(Region region, Snapshot snapshot, Handbook handbook, Progress progress) {
        return run(region, snapshot, handbook, EngineStart.duckDb(), progress);
    }

    /** As {@link #run(Region, Snapshot, Handbook, Progress)}, on an engine of the caller's choice. */
    public static Results run(
            Region region, Snapshot snapshot, Handbook handbook, EngineStart start, Progress progress) {
        try (FolderLock _ = FolderLock.take(region.results());
                Engines engines = Engines.open(start, region.engine(List.of(snapshot.folder())))) {
            Aside.sweep(region.results());
            Versions versions = Versions.read(region.results());
            List<Problem> changed = versions.changed(handbook);
            if (!changed.isEmpty()) {
                throw new DefinitionInvalid(changed);
            }
            Versions now = versions.with(handbook, region.clock());
            Results results = new Ask(region, snapshot, handbook, engines, now.breaks()).results(progress);
            now.keep();
            return results;
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
        hash.add(FORM)
                .add(handbook.hash())
                .add(breaks.toString())
                .add(region.standard().name());
        pipeline(region.results(), Progress.silent())
                .plan(compiled.steps())
                .forEach((table, content) -> hash.add(table).add(content));
        return hash.hex().substring(0, ID_LENGTH);
    }

    private void fill(Path folder, Progress progress) throws IOException {
        List<Step> counting = compiled.steps().subList(0, compiled.steps().size() - 1);
        pipeline(folder, progress).run(counting);
        if (engines.apart()) {
            read("counted", folder.resolve("counted"));
            read("spread_cell", folder.resolve("spread_cell"));
        }
        Source.Rows derived = new Deriving(engines.reader(), region).rows(compiled.measures(), progress);
        Pipeline last = pipeline(folder, progress);
        for (String made : List.of("counted", "spread_cell")) {
            last.input(made, new Source.Parquet(Pipeline.parquetFiles(folder.resolve(made))), made);
        }
        last.input("derived", derived, "derived").run(List.of(compiled.steps().getLast()));
        if (engines.apart()) {
            read(CELLS, folder.resolve(CELLS));
            List.of("x_indicator", "x_person_year")
                    .forEach(table -> engines.reader().bind(table, snapshot.source(table)));
        }
        describe(folder);
        Results made = new Results(folder.getFileName().toString(), folder);
        keep(folder, CELLS, made.cells());
        keep(folder, "practice_cell", made.practiceCells());
        keep(folder, "worklist_member", made.worklists());
        keep(folder, "area_part", made.areaParts());
        Aside.delete(folder.resolve("counted"));
        Aside.delete(folder.resolve("spread_cell"));
    }

    private void describe(Path folder) {
        Found found = new Found(engines.reader());
        StandardPopulation standard =
                region.standard() == Standard.REGION ? found.ownPopulation() : StandardPopulation.esp2013();
        List<Map<String, Object>> described = new Descriptions(found.extent(), standard, breaks)
                .all(compiled.measures(), found.objecting(), found.indicators());
        Results made = new Results(folder.getFileName().toString(), folder);
        Aside.text(made.measures(), JSON.writeValueAsString(described) + "\n");
    }

    private void read(String table, Path made) {
        engines.reader().bind(table, new Source.Parquet(Pipeline.parquetFiles(made)));
    }

    private void keep(Path folder, String table, Path file) throws IOException {
        Path made = folder.resolve(table);
        gather(Pipeline.parquetFiles(made), file);
        Aside.delete(made);
    }

    /** One file of a table: an engine with several partitions writes several, one after the other in their order. */
    private void gather(List<Path> files, Path file) throws IOException {
        if (files.size() == 1) {
            Files.move(files.getFirst(), file);
            return;
        }
        try (Statement statement = engines.reader().connection().createStatement()) {
            statement.execute("copy (select * from read_parquet(" + DuckDbEngine.list(files) + ")) to "
                    + DuckDbEngine.literal(file.toAbsolutePath().toString())
                    + " (format parquet, compression zstd, compression_level 1)");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("gathering " + file.getFileName(), e);
        }
    }

    private Pipeline pipeline(Path folder, Progress progress) {
        Pipeline pipeline =
                new Pipeline(engines.engine(), folder, new Pipeline.Earlier(region.results(), Map.of()), progress);
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
