package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.study.Study;
import nl.hofvijver.handbook.study.StudyExtract;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.region.Years;
import nl.hofvijver.release.study.StudiesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code hofvijver study}. */
@Command(
        name = "study",
        description = {
            "Extracts for studies: the people of a group of the handbook with chosen tables, under pseudonyms that"
                    + " hold in one study alone. They are data about persons and no release.",
            "It takes two persons: one asks, another approves. Nobody who objects to research is in an extract."
        },
        subcommands = {
            StudyCommand.Request.class,
            StudyCommand.Approve.class,
            StudyCommand.Reject.class,
            StudyCommand.Listing.class,
            StudyCommand.Extract.class
        },
        footer = {
            "",
            "Example",
            "  hofvijver study request heart-2026 --people heart-failure --tables medicine,contact --years 2020-2024 \\",
            "      --as anna --purpose 'heart failure after discharge' --region haaglanden",
            "  hofvijver study approve heart-2026 --as bram --reason 'committee of 3 March' --region haaglanden",
            "  hofvijver study extract heart-2026 --region haaglanden"
        })
final class StudyCommand implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ReleaseRequest.Kind STUDY = ReleaseRequest.Kind.STUDY;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "request, approve, reject, list or extract?");
    }

    private static Study read(ReleaseRequest request) {
        return JSON.readValue(request.checklist(), Study.class);
    }

    /** What all but the list have in common. */
    static final class Named {
        @Mixin
        private RegionOption region = new RegionOption();

        @Parameters(paramLabel = "STUDY", description = "The id of the study, for example heart-2026.")
        private String id = "";
    }

    @Command(
            name = "request",
            description = "Asks for an extract; nothing is drawn until somebody else approves.",
            footer = {
                "",
                "Example",
                "  hofvijver study request heart-2026 --people heart-failure.people --tables medicine,contact --years"
                        + " 2020-2024 --as anna --purpose 'heart failure after discharge'"
            })
    static final class Request implements Callable<Integer> {
        @Mixin
        private Named named = new Named();

        @Option(
                names = "--people",
                required = true,
                paramLabel = "ENTRY[.GROUP]",
                description = "A group of people of the handbook (default group: people).")
        private String people = "";

        @Option(
                names = "--tables",
                required = true,
                split = ",",
                paramLabel = "TABLE",
                description = "residence, condition, medicine, measurement, contact, procedure, household, income.")
        private List<String> tables = new ArrayList<>();

        @Option(names = "--years", required = true, paramLabel = "FROM-TO", description = "About which years.")
        private String years = "";

        @Option(names = "--purpose", required = true, paramLabel = "TEXT", description = "What the study is about.")
        private String purpose = "";

        @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who asks.")
        private String name = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region region = named.region.read();
            Study study = Study.of(named.id, people, span(), tables, Handbook.load(region), region.years());
            try (Control control = Control.open(region.control())) {
                new DecisionBook(control)
                        .request(STUDY, study.id(), name.strip(), purpose, JSON.writeValueAsString(study));
            }
            PrintWriter out = spec.commandLine().getOut();
            study.told().lines().forEach(line -> out.println("  " + line));
            out.println("  next      somebody else: hofvijver study approve " + study.id() + " --region "
                    + region.folder() + " --as NAME --reason TEXT");
            return 0;
        }

        private Years span() {
            if (!years.matches("[0-9]{4}-[0-9]{4}") || years.substring(0, 4).compareTo(years.substring(5)) > 0) {
                throw new ParameterException(spec.commandLine(), "--years is written as 2020-2024.");
            }
            return new Years(Integer.parseInt(years.substring(0, 4)), Integer.parseInt(years.substring(5)));
        }
    }

    /** What deciding needs. */
    static final class Decision {
        @Mixin
        private Named named = new Named();

        @Option(
                names = "--as",
                required = true,
                paramLabel = "NAME",
                description = "Who decides: not the one who asked.")
        private String name = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        private String reason = "";

        void decide(ReleaseRequest.State state, PrintWriter out) {
            Region region = named.region.read();
            try (Control control = Control.open(region.control())) {
                DecisionBook book = new DecisionBook(control);
                ReleaseRequest request =
                        Waiting.of(region, book.request(STUDY, named.id), named.id, name.strip(), "hofvijver study");
                book.decide(request, state, name.strip(), reason);
                read(request).told().lines().forEach(line -> out.println("  " + line));
            }
        }
    }

    @Command(
            name = "approve",
            description = "Lets an extract be drawn, as often as it is needed.",
            footer = {"", "Example", "  hofvijver study approve heart-2026 --as bram --reason 'committee of 3 March'"})
    static final class Approve implements Callable<Integer> {
        @Mixin
        private Decision decision = new Decision();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            decision.decide(ReleaseRequest.State.APPROVED, out);
            if (StudiesFile.read(decision.named.region.read().folder()).stream()
                    .noneMatch(s -> s.id().equals(decision.named.id))) {
                out.println("  residents describe it in " + StudiesFile.SOURCE
                        + ": the website tells residents which studies there are");
            }
            out.println("  next      hofvijver study extract " + decision.named.id);
            return 0;
        }
    }

    @Command(
            name = "reject",
            description = "Refuses an extract; the request and the reason are kept.",
            footer = {"", "Example", "  hofvijver study reject heart-2026 --as bram --reason 'no protocol'"})
    static final class Reject implements Callable<Integer> {
        @Mixin
        private Decision decision = new Decision();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            decision.decide(ReleaseRequest.State.REJECTED, spec.commandLine().getOut());
            return 0;
        }
    }

    @Command(
            name = "list",
            description = "Shows all studies that asked: what for, and who decided what.",
            footer = {"", "Example", "  hofvijver study list --region haaglanden"})
    static final class Listing implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Control control = Control.open(region.read().control())) {
                List<ReleaseRequest> requests = new DecisionBook(control).requests(STUDY);
                for (ReleaseRequest request : requests) {
                    out.printf(
                            "%s  %s  asked by %s for: %s%n",
                            request.release(),
                            request.state().name().toLowerCase(Locale.ROOT),
                            request.requester(),
                            request.purpose());
                    read(request).told().lines().forEach(line -> out.println("  " + line));
                    request.decider().ifPresent(n -> out.printf("  decided   by %s: %s%n", n, request.reason()));
                }
                if (requests.isEmpty()) {
                    out.println("No study has asked for an extract yet.");
                }
            }
            return 0;
        }
    }

    @Command(
            name = "extract",
            description = {
                "Draws the extract of an approved study into extracts/STUDY, in the place of an earlier one.",
                "The region is refreshed first, so that nobody is in it who objected since."
            },
            footer = {"", "Example", "  hofvijver study extract heart-2026 --region haaglanden"})
    static final class Extract implements Callable<Integer> {
        @Mixin
        private Named named = new Named();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region region = named.region.read();
            PrintWriter out = spec.commandLine().getOut();
            ReleaseRequest request = approved(region);
            Study study = read(request);
            Entry entry = Handbook.load(region)
                    .entry(study.entry())
                    .filter(e -> e.version() == study.version() && e.groups().containsKey(study.group()))
                    .orElseThrow(() -> refused(
                            "The definition of '" + study.entry() + "' is not the one that was approved.",
                            "Ask again: 'hofvijver study request'."));
            StudyExtract.Drawn drawn;
            try (TerminalProgress progress = TerminalProgress.on(out)) {
                Chain.refresh(region, progress);
                drawn = StudyExtract.draw(region, Snapshot.required(region), study, entry, approval(request), progress);
            }
            try (Control control = Control.open(region.control())) {
                control.note("study.drawn", study.id(), drawn.persons() + " people");
            }
            out.printf(Locale.UK, "  people    %,d; %,d more object to research%n", drawn.persons(), drawn.objecting());
            drawn.rows().forEach((table, rows) -> out.printf(Locale.UK, "  table     %-12s %,12d rows%n", table, rows));
            out.println("  extract   " + drawn.folder());
            out.println("  mind      data about persons, for this study only; not a release");
            return 0;
        }

        private ReleaseRequest approved(Region region) {
            try (Control control = Control.open(region.control())) {
                return new DecisionBook(control)
                        .request(STUDY, named.id)
                        .filter(r -> r.state() == ReleaseRequest.State.APPROVED)
                        .orElseThrow(() -> refused(
                                "Nobody approved what this study asked for last.", "See 'hofvijver study list'."));
            }
        }

        private ProblemException refused(String what, String remedy) {
            return new ProblemException(new Problem(HandbookProblem.STUDY_NOT_APPROVED, what, named.id, remedy));
        }

        private static Map<String, String> approval(ReleaseRequest request) {
            Map<String, String> approval = new LinkedHashMap<>();
            approval.put("purpose", request.purpose());
            approval.put("requester", request.requester());
            approval.put("approver", request.decider().orElse(""));
            approval.put("reason", request.reason());
            return approval;
        }
    }
}
