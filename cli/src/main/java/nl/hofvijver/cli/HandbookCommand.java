package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.PondCodes;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.explain.Explanation;
import nl.hofvijver.handbook.read.DefinitionInvalid;
import nl.hofvijver.handbook.read.Occurring;
import nl.hofvijver.handbook.version.Versions;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.region.Title;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver handbook}: the definitions, without asking them. Works outside a region too: then the built-in ones. */
@Command(
        name = "handbook",
        description = "Checks, lists, explains, compares, imports and runs the entries of the handbook.",
        subcommands = {
            HandbookCommand.Check.class,
            HandbookCommand.Show.class,
            HandbookCommand.Explain.class,
            HandbookWork.Run.class,
            HandbookWork.Diff.class,
            HandbookWork.Schema.class,
            HandbookWork.Import.class
        })
final class HandbookCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Check, list, explain, run, diff, schema or import?");
    }

    /** Outside a region a folder {@code handbook} may be anything, such as the source of this program. */
    private static Handbook load(RegionOption region) {
        return region.isMeant() ? Handbook.load(region.folder().resolve("handbook")) : Handbook.builtIn();
    }

    /** {@code hofvijver handbook check}. */
    @Command(
            name = "check",
            description =
                    "Reads the built-in entries and those of the region, and reports every mistake with its line.",
            footer = {"", "Example", "  hofvijver handbook check --region haaglanden"})
    static final class Check implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Handbook handbook = load(region);
            if (Files.isRegularFile(region.folder().resolve("region.yaml"))) {
                compareWithRegion(handbook, region.read());
            }
            long measures = handbook.entries().stream()
                    .mapToLong(e -> e.measures().size())
                    .sum();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.UK,
                            "%,d entries with %,d measures are in order.%n",
                            handbook.entries().size(),
                            measures);
            return 0;
        }

        /** Versions against what the region has used, codes against what occurs in it. */
        private void compareWithRegion(Handbook handbook, Region read) {
            List<Problem> changed = Versions.read(read.results()).changed(handbook);
            if (!changed.isEmpty()) {
                throw new DefinitionInvalid(changed);
            }
            Snapshot.current(read)
                    .map(snapshot -> new Occurring(PondCodes.read(read, snapshot)).warnings(handbook))
                    .ifPresent(warnings -> HandbookWork.warn(spec, warnings));
        }
    }

    /** {@code hofvijver handbook list}. */
    @Command(
            name = "list",
            description = "Lists every measure with its version and title.",
            footer = {"", "Example", "  hofvijver handbook list"})
    static final class Show implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            for (Entry entry : load(region).entries()) {
                out.printf(
                        "%s, version %d (%s)%n",
                        entry.id(), entry.version(), entry.title().nl());
                for (Measure measure : entry.measures()) {
                    out.printf(
                            "  %-40s %s%n", entry.idOf(measure), measure.title().nl());
                }
            }
            return 0;
        }
    }

    /** {@code hofvijver handbook explain}. */
    @Command(
            name = "explain",
            description = "Says in plain sentences, Dutch and English, what the groups and measures of an entry are.",
            footer = {"", "Example", "  hofvijver handbook explain diabetes-type-2"})
    static final class Explain implements Callable<Integer> {
        @Parameters(paramLabel = "ENTRY", description = "The id of the entry.")
        private String id = "";

        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Handbook handbook = load(region);
            Entry entry = handbook.entry(id).orElseThrow(() -> unknown(handbook));
            PrintWriter out = spec.commandLine().getOut();
            Explanation explanation = new Explanation(entry);
            out.printf(
                    "%s, version %d: %s / %s%n",
                    entry.id(),
                    entry.version(),
                    entry.title().nl(),
                    entry.title().en());
            for (Group group : entry.groups().values()) {
                print(out, "group " + group.name(), explanation.rule(group));
            }
            for (Measure measure : entry.measures()) {
                print(out, "measure " + entry.idOf(measure), explanation.definition(measure));
            }
            return 0;
        }

        private ParameterException unknown(Handbook handbook) {
            var ids = handbook.entries().stream().map(Entry::id).toList();
            return new ParameterException(
                    spec.commandLine(),
                    "'" + id + "' is not an entry." + NearestName.suggestion(id, ids)
                            + " See hofvijver handbook list.");
        }

        private static void print(PrintWriter out, String what, Title sentence) {
            out.printf("%n%s%n  nl  %s%n  en  %s%n", what, sentence.nl(), sentence.en());
        }
    }
}
