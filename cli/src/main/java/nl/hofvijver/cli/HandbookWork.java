package nl.hofvijver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.handbook.circe.CirceImport;
import nl.hofvijver.handbook.circe.CodeMapping;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.read.EntryReader;
import nl.hofvijver.handbook.read.HandbookSchema;
import nl.hofvijver.handbook.version.Difference;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parts of {@code hofvijver handbook} that need data or make files. */
final class HandbookWork {
    private HandbookWork() {}

    /** {@code hofvijver handbook run}. */
    @Command(
            name = "run",
            description =
                    "Asks the whole handbook of the current snapshot, in one pass. The results are not protected and"
                            + " stay in results/; a release is made with hofvijver release.",
            footer = {"", "Example", "  hofvijver handbook run --region haaglanden"})
    static final class Run implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Mixin
        private EngineOption engine = new EngineOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            PrintWriter out = spec.commandLine().getOut();
            try (TerminalProgress progress = TerminalProgress.on(out)) {
                Results results = Chain.ask(read, engine, progress);
                out.printf("results %s in %s%n", results.id(), results.folder());
            }
            return 0;
        }
    }

    /** {@code hofvijver handbook diff}. */
    @Command(
            name = "diff",
            description =
                    "Shows for how many residents a changed definition makes a difference, in the last year of the"
                            + " region. Numbers below 10 are not shown, nor what would tell them.",
            footer = {"", "Example", "  hofvijver handbook diff new/diabetes-type-2.yaml --region haaglanden"})
    static final class Diff implements Callable<Integer> {
        private static final int FEW = 10;

        @Parameters(paramLabel = "FILE", description = "The changed entry; its guidance lies beside it.")
        private Path file = Path.of("");

        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            Entry after = EntryReader.read(text(file), file.toString(), name -> beside(file, name));
            Handbook handbook = Handbook.load(read);
            Entry before = handbook.entry(after.id())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "'" + after.id() + "' is not an entry of the handbook."
                                    + NearestName.suggestion(
                                            after.id(),
                                            handbook.entries().stream()
                                                    .map(Entry::id)
                                                    .toList())));
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%s, version %d to %d, residents in %d%n",
                    after.id(), before.version(), after.version(), read.years().to());
            out.printf("  %-30s %12s %12s %12s %12s%n", "group", "before", "after", "no longer", "new");
            for (Difference d : Difference.between(read, Snapshot.required(read), before, after, Progress.silent())) {
                out.printf(
                        "  %-30s %12s %12s %12s %12s%n",
                        d.group(), few(d.before()), after(d), few(d.left()), few(d.joined()));
            }
            return 0;
        }

        /** The number afterwards follows from the others: it would tell a small change, and is hidden with it. */
        private static String after(Difference d) {
            return isFew(d.left()) || isFew(d.joined()) ? "hidden" : few(d.after());
        }

        private static String few(long number) {
            return isFew(number) ? "< " + FEW : String.format(Locale.UK, "%,d", number);
        }

        private static boolean isFew(long number) {
            return number > 0 && number < FEW;
        }
    }

    /** {@code hofvijver handbook schema}. */
    @Command(
            name = "schema",
            description = "Prints the JSON Schema of entries, with which an editor completes and checks them.",
            footer = {"", "Example", "  hofvijver handbook schema > handbook.schema.json"})
    static final class Schema implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().println(HandbookSchema.text());
            return 0;
        }
    }

    /** {@code hofvijver handbook import}. */
    @Command(
            name = "import",
            description =
                    "Turns a cohort definition of OHDSI (Circe JSON) into an entry, and names what it cannot import.",
            footer = {"", "Example", "  hofvijver handbook import cohort.json --id my-cohort > handbook/my-cohort.yaml"
            })
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The cohort definition as exported from ATLAS.")
        private Path file = Path.of("");

        @Option(names = "--id", required = true, paramLabel = "ID", description = "The id of the entry.")
        private String id = "";

        @Option(
                names = "--mapping",
                paramLabel = "FILE",
                description = "Local codes of standard concepts: concept_id;vocabulary;code, with a header.")
        private Optional<Path> mapping = Optional.empty();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            CodeMapping codes = mapping.map(
                            m -> CodeMapping.read(text(m).lines().toList(), m.toString()))
                    .orElseGet(CodeMapping::none);
            CirceImport.Imported imported = CirceImport.read(text(file), file.toString(), id, codes);
            spec.commandLine().getOut().print(imported.yaml());
            spec.commandLine().getOut().flush();
            imported.unsupported().forEach(p -> spec.commandLine().getErr().println(p.text()));
            return imported.unsupported().isEmpty() ? 0 : 1;
        }
    }

    private static Optional<String> beside(Path document, String name) {
        Path file = document.resolveSibling(name);
        boolean plain = name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
        return plain && Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** Prints warnings; they are no reason to stop. */
    static void warn(CommandSpec spec, List<Problem> warnings) {
        warnings.forEach(w -> spec.commandLine().getErr().println(w.text()));
    }
}
