package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.area.AreaImport;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver area}: the boundaries of a region. */
@Command(
        name = "area",
        description = "Imports and lists the areas of a region.",
        subcommands = {AreaCommand.Import.class, AreaCommand.Show.class})
final class AreaCommand implements Runnable {
    private static final Set<String> LEVELS = Set.of("gemeente", "wijk", "buurt");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import or list?");
    }

    /** {@code hofvijver area import}. */
    @Command(
            name = "import",
            description = {
                "Takes boundaries from a published GeoJSON file (WGS84) into the region.",
                "Water is left out; a broken boundary is reported and keeps its row in tables."
            },
            footer = {
                "",
                "Example",
                "  hofvijver area import buurten_2024.geojson --region haaglanden --level buurt --vintage 2024 \\",
                "      --gemeenten GM0518,GM0546"
            })
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "GeoJSON with one feature per area.")
        private Path file = Path.of("");

        @Mixin
        private RegionOption region = new RegionOption();

        @Option(names = "--level", required = true, description = "gemeente, wijk or buurt.")
        private String level = "";

        @Option(names = "--vintage", required = true, paramLabel = "YEAR", description = "The year of the division.")
        private int vintage;

        @Option(
                names = "--gemeenten",
                paramLabel = "CODES",
                defaultValue = "",
                description = "Keep only these gemeenten (comma-separated codes; default: all).")
        private String gemeenten = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!LEVELS.contains(level)) {
                throw new ParameterException(
                        spec.commandLine(), "--level is gemeente, wijk or buurt, not '" + level + "'.");
            }
            Region read = region.read();
            Set<String> kept = Arrays.stream(gemeenten.split(","))
                    .map(String::strip)
                    .filter(c -> !c.isEmpty())
                    .collect(Collectors.toSet());
            try (FolderLock _ = FolderLock.take(read.folder())) {
                var report = new AreaImport(read.code(), level, vintage, kept).run(file, read.areaFiles());
                var out = spec.commandLine().getOut();
                out.printf(
                        Locale.UK,
                        "%,d areas of %s %d imported; left out: %,d of water, %,d in other gemeenten.%n",
                        report.areas(),
                        level,
                        vintage,
                        report.water(),
                        report.outside());
                report.problems().stream().limit(10).map(Problem::text).forEach(out::println);
                if (report.problems().size() > 10) {
                    out.printf(
                            "... and %d more boundaries that are not valid.%n",
                            report.problems().size() - 10);
                }
                out.println("Written: " + report.file());
            }
            return 0;
        }
    }

    /** {@code hofvijver area list}. */
    @Command(
            name = "list",
            description = "Lists levels and vintages with their number of areas.",
            footer = {"", "Example", "  hofvijver area list --region haaglanden"})
    static final class Show implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Areas areas = Areas.read(region.read().areaFiles());
            for (String level : java.util.List.of("gemeente", "wijk", "buurt")) {
                areas.codes(level)
                        .forEach((vintage, codes) -> spec.commandLine()
                                .getOut()
                                .printf(Locale.UK, "%-9s %d  %,6d areas%n", level, vintage, codes.size()));
            }
            return 0;
        }
    }
}
