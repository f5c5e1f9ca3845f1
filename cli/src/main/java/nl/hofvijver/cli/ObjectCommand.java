package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.ObjectionProblem;
import nl.hofvijver.pond.objection.Proof;
import nl.hofvijver.pond.objection.Purpose;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            ObjectCommand.Add.class,
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

    private static ObjectionList list(Region region, Control control) {
        return ObjectionList.open(region, control)
                .orElseThrow(() -> new ProblemException(new Problem(
                        SealProblem.KEY_MISSING,
                        "The region has no keys under which objections are remembered.",
                        region.keys().toString(),
                        "Make them: 'hofvijver partner region-keys'.")));
    }

    @Command(
            name = "add",
            description = {
                "Adds an objection.",
                "The partner tells the number under which the region knows the person: the one that 'hofvijver partner"
                        + " number' shows there, never its own or a citizen service number."
            },
            footer = {
                "",
                "Examples",
                "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz",
                "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz --all-partners --purpose research",
                "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz --representative --born 2019"
            })
    static final class Add implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Option(
                names = "--at",
                required = true,
                paramLabel = "PARTNER",
                description = "The partner that knows the person.")
        private String partner = "";

        @Option(names = "--number", required = true, description = "The partner's number in its package.")
        private String number = "";

        @Option(
                names = "--not-yet-delivered",
                description = "The partner delivered nothing about the person until now; it counts for what comes.")
        private boolean notYet;

        @Option(names = "--all-partners", description = "Against use of the data of all partners, not only this one.")
        private boolean all;

        @Option(names = "--purpose", description = "figures, research or practice (default: all).")
        private Optional<Purpose> purpose = Optional.empty();

        @Option(names = "--no-objection", description = "Say that there is none, as an exception to a wider objection.")
        private boolean none;

        @Option(names = "--representative", description = "Somebody spoke for the person, such as a parent.")
        private boolean representative;

        @Option(
                names = "--born",
                paramLabel = "YEAR",
                description = "Year of birth; from sixteen on people decide themselves.")
        private Optional<Integer> born = Optional.empty();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            if (read.partner(partner).isEmpty()) {
                throw new ParameterException(spec.commandLine(), "The region has no partner '" + partner + "'.");
            }
            if (representative && born.isEmpty()) {
                throw new ProblemException(new Problem(
                        ObjectionProblem.STATEMENT_INVALID,
                        "Of somebody for whom another speaks the year of birth is needed.",
                        "--born",
                        "It decides from when on the person's own word counts."));
            }
            try (FolderLock _ = FolderLock.take(read.folder());
                    Control control = Control.open(read.control())) {
                ObjectionList list = list(read, control);
                String id = list.add(new Statement(
                        "new",
                        marks(read, list),
                        all ? Optional.empty() : Optional.of(partner),
                        purpose,
                        !none,
                        representative,
                        born,
                        read.clock(),
                        Statement.Source.REGION));
                control.note("objection.added", id, all ? "all partners" : partner);
                spec.commandLine().getOut().println("  " + id + "   next: hofvijver refresh");
            }
            return 0;
        }

        /** All marks of the person; a mistyped number would otherwise be an objection that nobody honours. */
        private Set<String> marks(Region read, ObjectionList list) {
            Set<String> own = Set.of(new Marks(RegionKeys.in(read.keys()).secret()).number(partner, number));
            Optional<Set<String>> stored = new Deliveries(read).marksOf(partner, number);
            if (stored.isEmpty() && !notYet && list.about(own).isEmpty()) {
                throw new ProblemException(new Problem(
                        ObjectionProblem.NUMBER_UNKNOWN,
                        "Nobody in what '" + partner + "' delivered has this number.",
                        "--number",
                        "The partner finds it with 'hofvijver partner number'. If it is right and nothing was delivered"
                                + " yet, add --not-yet-delivered."));
            }
            return stored.orElse(own);
        }
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
                            "Data of people who object are in "
                                    + String.join(", ", found.rows().keySet()) + ".",
                            read.folder().toString(),
                            "Run 'hofvijver refresh'. Snapshots from before go within the days of 'retention' in"
                                    + " region.yaml."));
                }
            }
            return 0;
        }
    }
}
