package nl.hofvijver.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.bench.sample.Sample;
import nl.hofvijver.bench.sample.SampleRun;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hofvijver bench ask}: the sample on a region that exists. */
@Command(
        name = "ask",
        description = {
            "Measures twenty measures of the handbook three ways in a refreshed region.",
            "By the handbook, by hand-written DuckDB SQL and by PostgreSQL; cells that differ are counted. The region",
            "stays as it is. Bars: the handbook 1.5 times the time of the hand-written SQL, and a tenth of that of",
            "PostgreSQL. Ends with 1 when a cell differs or a bar is missed."
        },
        footer = {"", "Example", "  ./hofvijver bench ask my-region --runs 5"})
final class SampleCommand implements Callable<Integer> {
    private static final String BY_HAND = "x by hand";
    private static final String OF_HANDBOOK = "x the handbook";
    private static final String DIFFER = "cells that differ";

    @Parameters(paramLabel = "REGION", description = "The region's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often to run each way (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Mixin
    private PostgresOption postgres = new PostgresOption();

    @Mixin
    private FiguresOption figures = new FiguresOption();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        FigureBook book = figures.begin("Twenty measures three ways");
        Optional<PostgresPrograms> programs = postgres.find(new ArrayList<>(), out);
        Sample sample = new SampleRun(Region.read(folder), Math.max(1, runs), out).measure(programs);
        Stage byHand = sample.stage(Sample.BY_HAND, Stage.DUCKDB).orElseThrow();
        Stage handbook = sample.stage(Sample.HANDBOOK, Stage.DUCKDB).orElseThrow();
        book.add(Row.of("hand-written DuckDB SQL").with(byHand));
        book.add(Row.of("the handbook")
                .with(handbook)
                .with(BY_HAND, handbook.seconds().median() / byHand.seconds().median())
                .with(DIFFER, sample.handbookDiffers())
                .atMost(BY_HAND, 1.5)
                .atMost(DIFFER, 0));
        sample.stage(Sample.BY_HAND, Sample.POSTGRES)
                .ifPresent(there -> book.add(Row.of("hand-written PostgreSQL")
                        .with(there)
                        .with(
                                OF_HANDBOOK,
                                there.seconds().median() / handbook.seconds().median())
                        .with(DIFFER, sample.postgresDiffers())
                        .atLeast(OF_HANDBOOK, 10)
                        .atMost(DIFFER, 0)));
        sample.stage(Sample.LOAD, Sample.POSTGRES)
                .ifPresent(load ->
                        book.add(Row.of("its tables loaded into PostgreSQL").with(load)));
        book.add(Row.of("cells").with("measures", sample.measures()).with("cells", sample.cells()));
        return book.finished();
    }
}
