package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.ObjectionProblem;
import nl.hofvijver.pond.objection.Purpose;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hofvijver object add}: notes one objection, or those in a file. */
@Command(
        name = "add",
        description = {
            "Adds an objection, or many from a file.",
            "The partner tells the number under which the region knows the person: the one that 'hofvijver partner"
                    + " number' shows there, never its own or a citizen service number.",
            "A file is CSV with the columns at and number, and where needed all-partners, purpose, no-objection,"
                    + " representative, born and not-yet-delivered, with yes or nothing in those that are yes or no."
        },
        footer = {
            "",
            "Examples",
            "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz",
            "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz --all-partners --purpose research",
            "  hofvijver object add --at gp-012 --number=Xk29dKq0LmPz --representative --born 2019",
            "  hofvijver object add --from objections.csv"
        })
final class ObjectAddCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Option(names = "--from", paramLabel = "FILE", description = "A file with an objection per row.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--at", paramLabel = "PARTNER", description = "The partner that knows the person.")
    private Optional<String> partner = Optional.empty();

    @Option(names = "--number", description = "The partner's number in its package.")
    private Optional<String> number = Optional.empty();

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
        List<Problem> problems = new ArrayList<>();
        List<ObjectionRow> rows = from.isPresent() ? ObjectionRow.read(from.get(), problems) : List.of(typed());
        boolean single = from.isEmpty();
        long noted;
        try (FolderLock _ = FolderLock.take(read.folder());
                Control control = Control.open(read.control())) {
            noted = note(rows, read, control, problems, single);
        }
        if (!single) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.UK,
                            "  %,d objections noted, %,d rows not in order   next: hofvijver refresh%n",
                            noted,
                            problems.size());
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return 0;
    }

    private ObjectionRow typed() {
        if (partner.isEmpty() || number.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the person with --at and --number, or a file with --from.");
        }
        return new ObjectionRow(
                "--number", partner.get(), number.get(), notYet, all, purpose, none, representative, born);
    }

    private long note(List<ObjectionRow> rows, Region read, Control control, List<Problem> problems, boolean single) {
        ObjectionList list = ObjectCommand.list(read, control);
        Marks marks = new Marks(RegionKeys.in(read.keys()).secret());
        Map<String, Map<String, Set<String>>> stored = stored(rows, read);
        long noted = 0;
        for (ObjectionRow row : rows) {
            Set<String> own = Set.of(marks.number(row.partner(), row.number()));
            Optional<Set<String>> known = Optional.ofNullable(
                    stored.getOrDefault(row.partner(), Map.of()).get(row.number()));
            Optional<Problem> wrong =
                    wrong(row, read, known.isPresent() || !list.about(own).isEmpty());
            if (wrong.isPresent()) {
                problems.add(wrong.get());
                continue;
            }
            String id = list.add(statement(row, known.orElse(own), read));
            control.note("objection.added", id, row.all() ? "all partners" : row.partner());
            noted++;
            if (single) {
                spec.commandLine().getOut().println("  " + id + "   next: hofvijver refresh");
            }
        }
        return noted;
    }

    private static Statement statement(ObjectionRow row, Set<String> marks, Region read) {
        return new Statement(
                "new",
                marks,
                row.all() ? Optional.empty() : Optional.of(row.partner()),
                row.purpose(),
                !row.none(),
                row.representative(),
                row.born(),
                read.clock(),
                Statement.Source.REGION);
    }

    /** All marks of everybody named, looked up once per partner. */
    private static Map<String, Map<String, Set<String>>> stored(List<ObjectionRow> rows, Region read) {
        Deliveries deliveries = new Deliveries(read);
        Map<String, Set<String>> numbers = rows.stream()
                .filter(r -> read.partner(r.partner()).isPresent())
                .collect(Collectors.groupingBy(
                        ObjectionRow::partner, Collectors.mapping(ObjectionRow::number, Collectors.toSet())));
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> deliveries.marksOf(e.getKey(), e.getValue())));
    }

    /** What keeps a row out; a mistyped number would otherwise be an objection that nobody honours. */
    private static Optional<Problem> wrong(ObjectionRow row, Region read, boolean known) {
        if (read.partner(row.partner()).isEmpty()) {
            return Optional.of(new Problem(
                    ObjectionProblem.STATEMENT_INVALID,
                    "The region has no partner '" + row.partner() + "'.",
                    row.place(),
                    "The partners stand in region.yaml."));
        }
        if (row.representative() && row.born().isEmpty()) {
            return Optional.of(
                    new Problem(
                            ObjectionProblem.STATEMENT_INVALID,
                            "Of somebody for whom another speaks the year of birth is needed.",
                            row.place(),
                            "Give it with --born, or in the column born: it decides from when on the person's own word counts."));
        }
        if (!known && !row.notYet()) {
            return Optional.of(new Problem(
                    ObjectionProblem.NUMBER_UNKNOWN,
                    "Nobody in what '" + row.partner() + "' delivered has this number.",
                    row.place(),
                    "The partner finds it with 'hofvijver partner number'. If it is right and nothing was delivered"
                            + " yet, add --not-yet-delivered, or yes in the column not-yet-delivered."));
        }
        return Optional.empty();
    }
}
