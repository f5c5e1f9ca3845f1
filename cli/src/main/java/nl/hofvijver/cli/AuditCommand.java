package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.hofvijver.cli.table.JobReader;
import nl.hofvijver.cli.table.MethodOptions;
import nl.hofvijver.cli.table.ModelProblems;
import nl.hofvijver.cli.table.TableOptions;
import nl.hofvijver.cli.table.TableProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.table.Job;
import nl.hofvijver.protection.table.Shown;
import nl.hofvijver.protection.table.TableAudit;
import nl.hofvijver.protection.table.TableRounding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hofvijver audit}. */
@Command(
        name = "audit",
        description = {
            "Attacks a protected table: what can an outsider work out about the hidden cells who has all"
                    + " tables, all earlier releases and the hierarchies?",
            "Without --released it attacks what the rules alone would hide: a check that the attack finds"
                    + " leaks where they are."
        },
        footer = {
            "",
            "Example",
            "  hofvijver audit cube.csv --released out.csv --value n --small 1..4 --width 3 \\",
            "      --hierarchy area=area.csv --hierarchy age=age.csv --hierarchy sex=sex.csv"
        })
final class AuditCommand implements Callable<Integer> {
    private static final int EXPLAINED = 10;

    @Mixin
    private TableOptions options = new TableOptions();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(
            names = "--released",
            paramLabel = "FILE",
            description = "The table as it is to be published, one per TABLE and in the same order.")
    private List<Path> released = new ArrayList<>();

    @Option(
            names = "--known",
            paramLabel = "K",
            defaultValue = "0",
            description = "Persons whom the attacker knows in every hidden cell (default: ${DEFAULT-VALUE}).")
    private int known;

    @Option(names = "--whole", description = "The attacker also reckons in whole persons.")
    private boolean whole;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!released.isEmpty() && released.size() != options.tables().size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    options.tables().size() + " tables, but " + released.size() + " released ones (--released)");
        }
        if (!method.hides() && released.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "what was rounded is needed to attack it: give --released");
        }
        options.leaveOut(method.keys());
        JobReader reader = new JobReader(options);
        Job job = ModelProblems.numbered(reader::read);
        if (!method.hides()) {
            return attackRounded(job, reader);
        }
        TableAudit audit = ModelProblems.numbered(() -> new TableAudit(job));
        List<BitSet> hidden = new ArrayList<>();
        for (int t = 0; t < released.size(); t++) {
            hidden.add(reader.hidden(released.get(t), reader.sheets().get(t)));
        }
        int open = released.isEmpty() ? 0 : shown(audit.primaryOnly(), hidden);
        if (open > 0) {
            spec.commandLine()
                    .getOut()
                    .printf(Locale.UK, "%,d cells that break a rule themselves are shown as they are%n", open);
        }
        Attack attack = audit.plain().knowing(known).below(audit.ceilings(reader.ceilings()));
        AuditReport report =
                audit.attack(released.isEmpty() ? audit.primaryOnly() : hidden, whole ? attack.wholeNumbers() : attack);
        int verdict =
                verdict(report, report.findings().stream().map(audit::explain).toList());
        return open > 0 ? CommandLine.ExitCode.SOFTWARE : verdict;
    }

    /** How many cells that must be hidden are not. */
    private static int shown(List<BitSet> primary, List<BitSet> hidden) {
        int open = 0;
        for (int t = 0; t < primary.size(); t++) {
            BitSet left = (BitSet) primary.get(t).clone();
            left.andNot(hidden.get(t));
            open += left.cardinality();
        }
        return open;
    }

    private int attackRounded(Job job, JobReader reader) {
        TableRounding tables = ModelProblems.numbered(() -> new TableRounding(job));
        List<double[]> shown = new ArrayList<>();
        for (int t = 0; t < released.size(); t++) {
            shown.add(reader.shown(released.get(t), reader.sheets().get(t)));
        }
        try {
            AuditReport report = tables.attack(new Shown(shown), method.says(), options.width());
            return verdict(
                    report, report.findings().stream().map(tables::explain).toList());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            TableProblem.RELEASED_MISMATCH,
                            "A released figure cannot have come from the true one by this method.",
                            released.getFirst().toString(),
                            "Check --method, --base and --noise."),
                    e);
        }
    }

    private int verdict(AuditReport report, List<String> explained) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%,d hidden cells attacked: %,d known exactly, %,d narrower than %.0f%n",
                        report.hidden(),
                        report.exact(),
                        report.narrow(),
                        options.width());
        if (!report.passed()) {
            throw leak(explained, report, "");
        }
        return 0;
    }

    /** The problem that names the first leaks. */
    static ProblemException leak(List<String> explained, AuditReport report, String consequence) {
        List<Problem> problems = explained.stream()
                .limit(EXPLAINED)
                .map(text -> new Problem(TableProblem.LEAK, text, "", ""))
                .collect(Collectors.toCollection(ArrayList::new));
        problems.add(new Problem(
                TableProblem.LEAK,
                String.format(
                        Locale.UK,
                        "%sIn all %,d of %,d hidden cells can be worked out exactly, %,d too nearly.",
                        consequence,
                        report.exact(),
                        report.hidden(),
                        report.narrow()),
                "",
                "Protect the tables together with everything released before (--earlier)."));
        return new ProblemException(problems);
    }
}
