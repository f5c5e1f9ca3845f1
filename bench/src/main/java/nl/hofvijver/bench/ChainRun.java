package nl.hofvijver.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.bench.sample.Sample;
import nl.hofvijver.bench.sample.SampleRun;
import nl.hofvijver.cli.Chain;
import nl.hofvijver.cli.DemoDoor;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;
import nl.hofvijver.synth.Summary;

/** The whole chain over one fictional region, made for it. */
final class ChainRun {
    private static final String BARE = "plain scan";
    private static final String REFRESH = "refresh";
    private static final String ASK = "ask";
    private static final String RELEASE = "protect and release";
    private static final double GB = 1 << 30;

    private final Settings settings;
    private final int runs;
    private final Until until;
    private final PrintStream out;
    private final List<Stage> stages = new ArrayList<>();

    ChainRun(Path folder, int persons, long seed, int runs, Until until, PrintStream out) {
        this.settings = new Settings(persons, seed, folder.resolve("region"), folder.resolve("truth"));
        this.runs = runs;
        this.until = until;
        this.out = out;
    }

    /** Makes the region in its folder and measures every stage. */
    Size measure(Optional<PostgresPrograms> postgres, Optional<SparkStages> spark) {
        List<Summary> made = new ArrayList<>();
        once(
                "generate",
                Stage.JAVA,
                "once: it makes the data",
                () -> made.add(DemoRegion.generate(settings, Progress.silent())));
        Region region = Region.read(settings.regionDir());
        Path scratch = settings.regionDir().resolve(".bare");
        again(BARE, () -> delete(scratch), () -> BarePass.run(region, settings.partnersDir(), scratch));
        delete(scratch);
        once(
                "pack",
                Stage.JAVA,
                "once: a partner packs a delivery once",
                () -> new DemoDoor(region, settings.partnersDir(), settings.seed(), Generation.Way.HMAC)
                        .pack(Progress.silent()));
        once(
                "deliver",
                Stage.DUCKDB,
                "once: a delivery is taken once",
                () -> new Deliveries(region).takeInbox(Progress.silent()));
        again(REFRESH, () -> forgetPond(region), () -> Chain.refresh(region, Progress.silent()));
        again(ASK, () -> delete(region.results()), () -> ask(region));
        if (until.reaches(Until.RELEASE)) {
            once(
                    RELEASE,
                    Stage.JAVA,
                    "once: a second release reckons with the first",
                    () -> Chain.release(region, Progress.silent()));
            again("refresh, nothing changed", () -> {}, () -> Chain.refresh(region, Progress.silent()));
        }
        Sample sample = until.reaches(Until.SAMPLE) ? new SampleRun(region, runs, out).measure(postgres) : Sample.NONE;
        Summary summary = made.getFirst();
        double disk = disk();
        spark.ifPresent(process -> onSpark(region, process));
        return new Size(settings.persons(), summary.rows(), summary.events(), disk, stages, sample, ratios(sample));
    }

    /** The same two stages on Spark, last: its snapshot takes the place of DuckDB's. */
    private void onSpark(Region region, SparkStages spark) {
        forgetPond(region);
        delete(region.results());
        for (String stage : List.of(REFRESH, ASK)) {
            keep(spark.measure(stage, region.folder()));
        }
    }

    private static void ask(Region region) {
        Ask.run(region, Snapshot.required(region), Handbook.load(region), Progress.silent());
    }

    /** So that a refresh makes every table and links everybody again. */
    private static void forgetPond(Region region) {
        delete(region.pond());
        delete(region.folder().resolve("link"));
    }

    private void once(String name, String engine, String note, Runnable work) {
        keep(Stage.of(name, engine, note, List.of(Timing.of(work))));
    }

    private void again(String name, Runnable before, Runnable work) {
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            before.run();
            timings.add(Timing.of(work));
        }
        keep(Stage.of(name, Stage.DUCKDB, "", timings));
    }

    private void keep(Stage stage) {
        stages.add(stage);
        out.println(stage.line());
    }

    private Map<String, Size.Ratio> ratios(Sample sample) {
        Map<String, Size.Ratio> ratios = new LinkedHashMap<>();
        Stage bare = together(List.of(BARE));
        List<String> road = until.reaches(Until.RELEASE) ? List.of(REFRESH, ASK, RELEASE) : List.of(REFRESH, ASK);
        ratios.put(
                (until.reaches(Until.RELEASE) ? "refresh + ask + release" : "refresh + ask")
                        + " against the plain scan",
                Size.Ratio.of(together(road), bare));
        if (stages.stream().anyMatch(s -> s.engine().equals(Stage.SPARK))) {
            for (List<String> some : List.of(List.of(REFRESH), List.of(ASK), List.of(REFRESH, ASK))) {
                ratios.put(
                        String.join(" + ", some) + " on Spark against DuckDB",
                        Size.Ratio.of(together(some, true), together(some)));
            }
        }
        if (sample.stages().isEmpty()) {
            return ratios;
        }
        Stage byHand = sample.stage(Sample.BY_HAND, Stage.DUCKDB).orElseThrow();
        Stage handbook = sample.stage(Sample.HANDBOOK, Stage.DUCKDB).orElseThrow();
        ratios.put("handbook against hand-written DuckDB SQL", Size.Ratio.of(handbook, byHand));
        sample.stage(Sample.BY_HAND, Sample.POSTGRES).ifPresent(there -> {
            ratios.put("PostgreSQL against the handbook", Size.Ratio.of(there, handbook));
            ratios.put("PostgreSQL against hand-written DuckDB SQL", Size.Ratio.of(there, byHand));
        });
        return ratios;
    }

    private Stage together(List<String> names) {
        return together(names, false);
    }

    /** Stages as one: the sum of their medians. */
    private Stage together(List<String> names, boolean onSpark) {
        List<Stage> some = stages.stream()
                .filter(s -> names.contains(s.name()) && s.engine().equals(Stage.SPARK) == onSpark)
                .toList();
        return Stage.of(
                String.join(" + ", names),
                Stage.DUCKDB,
                "",
                List.of(new Timing(
                        some.stream().mapToDouble(s -> s.seconds().median()).sum(),
                        some.stream()
                                .mapToDouble(s -> s.processorSeconds().median())
                                .sum(),
                        some.stream().mapToDouble(Stage::peakGb).max().orElse(0))));
    }

    private double disk() {
        try (Stream<Path> files = Files.walk(settings.regionDir())) {
            long bytes =
                    files.filter(Files::isRegularFile).mapToLong(ChainRun::size).sum();
            return Timing.rounded(bytes / GB);
        } catch (IOException e) {
            throw Aside.failed(settings.regionDir(), e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private static void delete(Path path) {
        try {
            Aside.delete(path);
        } catch (IOException e) {
            throw Aside.failed(path, e);
        }
    }
}
