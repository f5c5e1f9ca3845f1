package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;

/** Measures the sample on one region, in a folder of its own inside the region that is gone afterwards. */
public final class SampleRun {
    private final Region region;
    private final Snapshot snapshot;
    private final int runs;
    private final PrintStream out;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * @param region a refreshed region; its results are left alone
     * @param runs how often each way is run
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2101} before the first refresh
     */
    public SampleRun(Region region, int runs, PrintStream out) {
        this.region = region;
        this.snapshot = Snapshot.required(region);
        this.runs = runs;
        this.out = out;
    }

    /** Measures; with PostgreSQL when its programs are given. */
    public Sample measure(Optional<PostgresPrograms> postgres) {
        Path work = region.folder().resolve(".bench");
        try {
            Aside.delete(work);
            Files.createDirectories(work);
            return measure(work, postgres);
        } catch (IOException e) {
            throw Aside.failed(work, e);
        } finally {
            remove(work);
        }
    }

    private Sample measure(Path work, Optional<PostgresPrograms> postgres) throws IOException {
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder(), work)))) {
            DuckDbByHand byHand = new DuckDbByHand(engine, snapshot, region.years());
            stage(Sample.BY_HAND, Stage.DUCKDB, "", times(byHand::run));
            Path asked = asked(work);
            long differs = byHand.differingFromHandbook(asked);
            long postgresDiffers = 0;
            if (postgres.isPresent()) {
                postgresDiffers = postgres(postgres.get(), byHand, work);
            }
            return new Sample(measures(), byHand.cells(), differs, postgresDiffers, stages);
        }
    }

    private Path asked(Path work) throws IOException {
        Region beside = beside(work);
        Handbook sample = sample();
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Aside.delete(beside.results());
            timings.add(Timing.of(() -> Ask.run(beside, snapshot, sample, Progress.silent())));
        }
        stage(Sample.HANDBOOK, Stage.DUCKDB, "", timings);
        return Results.current(beside).orElseThrow().cells();
    }

    private long postgres(PostgresPrograms programs, DuckDbByHand byHand, Path work) {
        try (PostgresServer server = PostgresServer.start(programs);
                PostgresByHand postgres = new PostgresByHand(server, region.years())) {
            stage(
                    Sample.LOAD,
                    Sample.POSTGRES,
                    "once: only to have the same rows",
                    List.of(postgres.load(byHand, work)));
            stage(
                    Sample.BY_HAND,
                    Sample.POSTGRES,
                    "",
                    Stream.generate(postgres::run).limit(runs).toList());
            Path cells = work.resolve("cells.csv");
            postgres.export(cells);
            return byHand.differingFrom(cells);
        }
    }

    private List<Timing> times(Runnable work) {
        return Stream.generate(() -> Timing.of(work)).limit(runs).toList();
    }

    private void stage(String name, String engine, String note, List<Timing> timings) {
        Stage stage = Stage.of(name, engine, note, timings);
        stages.add(stage);
        out.println(stage.line());
    }

    /** The same region with its results elsewhere, so that what the region has answered and published stays. */
    private Region beside(Path work) throws IOException {
        Path areas = Files.createDirectories(work.resolve("areas"));
        try (Stream<Path> files = Files.list(region.areaFiles())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, areas.resolve(file.getFileName()));
            }
        }
        return new Region(
                work,
                region.code(),
                region.name(),
                region.languages(),
                region.clock(),
                region.years(),
                region.areas(),
                region.control(),
                region.engine(),
                region.protection(),
                region.partlyBelow(),
                region.standard(),
                region.keys(),
                region.door(),
                region.publisher(),
                region.retentionDays(),
                region.partners());
    }

    /** The entries of the sample with its measures only: what else they hold is not asked. */
    private static Handbook sample() {
        return new Handbook(Handbook.builtIn().entries().stream()
                .filter(e -> SampleSql.MEASURES.containsKey(e.id()))
                .map(SampleRun::sampled)
                .toList());
    }

    private static Entry sampled(Entry entry) {
        return new Entry(
                entry.id(),
                entry.title(),
                entry.version(),
                entry.theme(),
                entry.chapter(),
                entry.events(),
                entry.groups(),
                entry.values(),
                entry.measures().stream()
                        .filter(m -> SampleSql.MEASURES
                                .getOrDefault(entry.id(), Set.of())
                                .contains(m.name()))
                        .toList(),
                List.of(),
                Optional.empty(),
                entry.source(),
                entry.caveat(),
                entry.guidance(),
                entry.text());
    }

    private static int measures() {
        return SampleSql.MEASURES.values().stream().mapToInt(Set::size).sum();
    }

    private static void remove(Path work) {
        try {
            Aside.delete(work);
        } catch (IOException e) {
            throw Aside.failed(work, e);
        }
    }
}
