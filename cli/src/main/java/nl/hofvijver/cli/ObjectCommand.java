package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.ObjectionProblem;
import nl.hofvijver.pond.objection.Proof;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.SealProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver object}: objections. */
@Command(
        name = "object",
        description = {
            "Keeps what people said about the use of their data.",
            "From the next refresh on no table of the pond, no result and no new release holds the data to which"
                    + " somebody objects; 'prove' looks through every file and shows it."
        },
        subcommands = {
            ObjectAddCommand.class,
            ObjectCommand.Withdraw.class,
            ObjectCommand.Show.class,
            ObjectCommand.Prove.class
        })
final class ObjectCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add, withdraw, list or prove?");
    }

    static ObjectionList list(Region region, Control control) {
        return ObjectionList.open(region, control)
                .orElseThrow(() -> new ProblemException(new Problem(
                        SealProblem.KEY_MISSING,
                        "The region has no keys under which objections are remembered.",
                        region.keys().toString(),
                        "Make them: 'hofvijver partner region-keys'.")));
    }

    @Command(
            name = "withdraw",
            description = "Withdraws an objection; the data come back with the partner's next delivery.",
            footer = {"", "Example", "  hofvijver object withdraw obj-12"})
    static final class Withdraw implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Parameters(paramLabel = "ID", description = "As 'object list' shows it.")
        private String id = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            try (FolderLock _ = FolderLock.take(read.folder());
                    Control control = Control.open(read.control())) {
                list(read, control).withdraw(id);
                control.note("objection.withdrawn", id, "");
                spec.commandLine()
                        .getOut()
                        .println("  " + id + " withdrawn   the data come back with the partner's next delivery");
            }
            return 0;
        }
    }

    @Command(
            name = "list",
            description = "Shows the objections that count: where, against what, since when. Never who.",
            footer = {"", "Example", "  hofvijver object list --region haaglanden"})
    static final class Show implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            PrintWriter out = spec.commandLine().getOut();
            try (Control control = Control.open(read.control())) {
                ObjectionList list = list(read, control);
                for (Statement s : list.statements()) {
                    out.printf(
                            "  %-10s %-12s %-20s %-10s %s%s%n",
                            s.id(),
                            s.objects() ? "objection" : "no objection",
                            s.partner().orElse("all partners"),
                            s.purpose()
                                    .map(p -> p.name().toLowerCase(Locale.ROOT))
                                    .orElse("all"),
                            s.since(),
                            s.representative() ? "  by a representative" : "");
                }
                out.printf(
                        Locale.UK,
                        "  %,d objections count (event %d)%n",
                        list.statements().size(),
                        list.head().sequence());
            }
            return 0;
        }
    }

    @Command(
            name = "prove",
            description =
                    "Looks through every file of the region for data of people who object, and writes down what it"
                            + " found.",
            footer = {"", "Example", "  hofvijver object prove --region haaglanden"})
    static final class Prove implements Callable<Integer> {
        private static final int FIRST = 5;

        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        /** What is written: how many rows were removed per table, and what was found where. */
        private record Written(
                LocalDate day,
                long event,
                long objections,
                long files,
                long values,
                Map<String, Long> removed,
                Map<String, Long> found) {}

        /** The first files; all of them stand in what is written. */
        private static String named(Map<String, Long> rows) {
            String first = rows.keySet().stream().sorted().limit(FIRST).collect(Collectors.joining(", "));
            return rows.size() <= FIRST ? first : first + " and " + (rows.size() - FIRST) + " more files";
        }

        @Override
        public Integer call() {
            Region read = region.read();
            PrintWriter out = spec.commandLine().getOut();
            try (Control control = Control.open(read.control());
                    TerminalProgress progress = TerminalProgress.on(out)) {
                ObjectionList list = list(read, control);
                Proof.Found found = Proof.of(read, control, progress);
                Map<String, Long> removed = Deliveries.removed(read);
                Path file = read.folder()
                        .resolve("proofs")
                        .resolve("objections-" + list.head().sequence() + ".json");
                Aside.text(
                        file,
                        KeyFiles.json(new Written(
                                read.clock(),
                                list.head().sequence(),
                                list.statements().size(),
                                found.files(),
                                found.values(),
                                removed,
                                found.rows())));
                removed.forEach((table, rows) -> out.printf(Locale.UK, "  removed   %-28s %,12d rows%n", table, rows));
                out.printf(
                        Locale.UK,
                        "  prove     %,d files, %,d numbers and pseudonyms looked at: %,d rows of people who object%n",
                        found.files(),
                        found.values(),
                        found.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
                out.println("  written   " + file);
                if (!found.rows().isEmpty()) {
                    throw new ProblemException(new Problem(
                            ObjectionProblem.PROOF_FAILED,
                            "Data of people who object are in " + named(found.rows()) + ".",
                            file.toString(),
                            "Run 'hofvijver refresh'. Snapshots from before go within the days of 'retention' in"
                                    + " region.yaml."));
                }
            }
            return 0;
        }
    }
}
