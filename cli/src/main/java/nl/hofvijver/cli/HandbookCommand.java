package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.explain.Explanation;
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
        description = "Checks, lists and explains the entries of the handbook.",
        subcommands = {HandbookCommand.Check.class, HandbookCommand.Show.class, HandbookCommand.Explain.class})
final class HandbookCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Check, list or explain?");
    }

    private static Handbook load(RegionOption region) {
        return Handbook.load(region.folder().resolve("handbook"));
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
