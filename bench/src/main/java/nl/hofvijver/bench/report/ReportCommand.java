package nl.hofvijver.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.hofvijver.bench.Measured;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.Figures;
import nl.hofvijver.cli.CliProblem;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code hofvijver bench report}: writes the figures of measurements into the page about performance. */
@Command(
        name = "report",
        description = {
            "Writes the figures of measurements into a page.",
            "What --json wrote as NAME.json goes between the lines '<!-- figures: NAME -->' and",
            "'<!-- /figures -->', as tables and charts. The text around them stays as it is. Sizes of the chain",
            "that were measured apart, NAME-1.json and NAME-2.json, stand together at NAME."
        },
        footer = {
            "",
            "Example",
            "  ./hofvijver bench linkage speed --json docs/performance/linkage-speed.json",
            "  ./hofvijver bench --persons 100000 --json docs/performance/chain-100000.json",
            "  ./hofvijver bench report"
        })
public final class ReportCommand implements Callable<Integer> {
    @Option(
            names = "--page",
            paramLabel = "FILE",
            defaultValue = "docs/performance.md",
            description = "The page (default: ${DEFAULT-VALUE}).")
    private Path page = Path.of("docs/performance.md");

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            defaultValue = "docs/performance",
            description = "The files of measurements (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("docs/performance");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        Page before = read(page);
        Aside.text(page, written(before, folder).text());
        before.places()
                .forEach(p -> out.println("  " + p + "  from " + folder.resolve(p)
                        + (parts(folder, p).isEmpty() ? ".json" : "-*.json")));
        out.println("page: " + page);
        return ExitCode.OK;
    }

    /** The page as it reads. */
    static Page read(Path file) {
        try {
            return new Page(Files.readString(file));
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /**
     * The page with all figures in their places.
     *
     * @throws ProblemException {@code HV-9013} when there are no figures for a place, or they cannot be read
     */
    static Page written(Page page, Path folder) {
        return page.filled(name -> {
            List<Path> parts = parts(folder, name);
            return parts.isEmpty()
                    ? text(folder.resolve(name + ".json"))
                    : ChainText.of(parts.stream()
                            .map(file -> read(file, json -> FigureBook.JSON.treeToValue(json, Measured.class)))
                            .toList());
        });
    }

    /** The files of a measurement of the chain in parts: NAME-*.json, of which each has sizes. */
    private static List<Path> parts(Path folder, String name) {
        if (Files.exists(folder.resolve(name + ".json")) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, name + "-*.json")) {
            List<Path> parts = new ArrayList<>();
            files.forEach(parts::add);
            return parts.stream().sorted().toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw unusable(
                    "The page has a place for figures that are not there.", file, "Measure them with --json FILE.");
        }
        return read(
                file,
                json -> json.has("sizes")
                        ? ChainText.of(List.of(FigureBook.JSON.treeToValue(json, Measured.class)))
                        : FiguresText.of(FigureBook.JSON.treeToValue(json, Figures.class)));
    }

    private static <T> T read(Path file, Function<JsonNode, T> as) {
        try {
            return as.apply(FigureBook.JSON.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            throw unusable(
                    "This file does not hold the figures of a measurement.",
                    file,
                    "Measure them again with --json FILE.");
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private static ProblemException unusable(String what, Path file, String remedy) {
        return new ProblemException(new Problem(CliProblem.BENCH_FIGURES, what, file.toString(), remedy));
    }
}
