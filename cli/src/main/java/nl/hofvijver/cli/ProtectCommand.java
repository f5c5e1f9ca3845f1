package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.cli.table.JobReader;
import nl.hofvijver.cli.table.MergeOptions;
import nl.hofvijver.cli.table.MethodOptions;
import nl.hofvijver.cli.table.ModelProblems;
import nl.hofvijver.cli.table.ResultFile;
import nl.hofvijver.cli.table.TableOptions;
import nl.hofvijver.cli.table.TableProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.round.Deviation;
import nl.hofvijver.protection.suppress.Suppressor;
import nl.hofvijver.protection.table.Decision;
import nl.hofvijver.protection.table.Job;
import nl.hofvijver.protection.table.Protected;
import nl.hofvijver.protection.table.Shown;
import nl.hofvijver.protection.table.TableAudit;
import nl.hofvijver.protection.table.TableRounding;
import nl.hofvijver.protection.table.TableSuppression;
import nl.hofvijver.protection.table.Utility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hofvijver protect}. */
@Command(
        name = "protect",
        description = {
            "Hides the cells of a table that say too much about a few persons, and as few others as it"
                    + " takes to keep those from being worked out, also with other tables and earlier releases"
                    + " beside it.",
            "Or, with --method, rounds or perturbs all cells. The result is attacked before it is written; a table that"
                    + " fails is not written.",
            "",
            "A column is a dimension unless an option names it. A dimension has leaf and total codes in its column and a"
                    + " hierarchy file with lines 'child,parent'; one without a hierarchy (the year) does not add up."
        },
        footer = {
            "",
            "Example",
            "  hofvijver protect cube.csv --value n --small 1..4 --width 3 --hierarchy area=area.csv \\",
            "      --hierarchy age=age.csv --hierarchy sex=sex.csv -o out.csv --reasons reasons.csv",
            "  hofvijver protect costs.csv --value euro --contributors n --largest first --second second --percent 10 \\",
            "      --hierarchy area=area.csv -o out.csv",
            "",
            "out.csv has the same rows in the same order with the figure (empty where hidden), the same again as 'value',",
            "and 'status': ok, hidden, or rounded.",
            "The reasons are for the person who approves. Published beside the table they give cells away."
        })
final class ProtectCommand implements Callable<Integer> {
    /** Cells named in a message about cells that cannot be protected. */
    private static final int NAMED = 5;

    @Mixin
    private TableOptions options = new TableOptions();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private MergeOptions merging = new MergeOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write: one -o per table, in the same order.")
    private List<Path> out = new ArrayList<>();

    @Option(names = "--reasons", paramLabel = "FILE", description = "Why each hidden cell is hidden, for the approver.")
    private @Nullable Path reasons;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "40",
            description = "Orders of publication to try per block: more hides fewer cells and takes longer"
                    + " (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (out.size() != options.tables().size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    options.tables().size() + " tables, but " + out.size() + " files to write (-o)");
        }
        method.wrong().ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        options.leaveOut(method.keys());
        JobReader reader = new JobReader(options);
        if (merging.isAsked()) {
            ModelProblems.numbered(() -> {
                reader.merge(merging);
                return merging;
            });
            terminal().printf(Locale.UK, "%,d codes were merged with neighbours%n", merging.merged());
        }
        Job job = ModelProblems.numbered(reader::read);
        if (method.hides()) {
            hide(job, reader);
        } else {
            round(job, reader);
        }
        return 0;
    }

    private void hide(Job job, JobReader reader) {
        Protected result = ModelProblems.numbered(() -> new TableSuppression(new Suppressor(trials)).protect(job));
        requireProtected(result);
        AuditReport attack = requireSafe(job, reader, result);
        for (int t = 0; t < out.size(); t++) {
            ResultFile.write(
                    out.get(t), reader.sheets().get(t), result.decisions().get(t), options);
            report(job, result, t);
        }
        terminal()
                .printf(
                        Locale.UK,
                        "attacked: 0 of %,d hidden cells known exactly, 0 too nearly; the range left open is %.1f on average%n",
                        attack.hidden(),
                        attack.meanWidth());
        if (reasons != null) {
            ResultFile.reasons(reasons, reader.sheets(), result.decisions());
        }
    }

    private void round(Job job, JobReader reader) {
        if (!options.persons() || !job.earlier().isEmpty() || reasons != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "rounding and noise are for counts of persons, keep no memory of earlier releases, and give no"
                            + " reasons; leave out --contributors, --earlier and --reasons, or use --method suppress");
        }
        TableRounding tables = ModelProblems.numbered(() -> new TableRounding(job));
        Shown shown = method.show(tables, reader.sheets());
        AuditReport attack = tables.attack(shown, method.says(), options.width());
        if (!attack.passed()) {
            throw AuditCommand.leak(
                    attack.findings().stream().map(tables::explain).toList(), attack, "Nothing was written. ");
        }
        for (int t = 0; t < out.size(); t++) {
            double[] truth = job.tables().get(t).table().values();
            ResultFile.write(out.get(t), reader.sheets().get(t), shown.values().get(t), options);
            terminal()
                    .printf(
                            Locale.UK,
                            "%s: %,d cells, mean change %.2f, largest %.0f%n",
                            out.get(t),
                            truth.length,
                            Deviation.mean(truth, shown.values().get(t)),
                            Deviation.largest(truth, shown.values().get(t)));
        }
        terminal().printf(Locale.UK, "attacked: 0 of %,d small cells known exactly, 0 too nearly%n", attack.hidden());
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    private static void requireProtected(Protected result) {
        if (!result.unprotected().isEmpty()) {
            throw new ProblemException(new Problem(
                    TableProblem.UNPROTECTABLE,
                    result.unprotected().size() + " cells are given away by what is public already: "
                            + result.unprotected().stream().limit(NAMED).collect(Collectors.joining("; ")) + ".",
                    "",
                    "Nothing was written. Publish coarser codes where they lie, or withdraw the earlier release."));
        }
    }

    private static AuditReport requireSafe(Job job, JobReader reader, Protected result) {
        List<BitSet> hidden =
                result.decisions().stream().map(ProtectCommand::rows).toList();
        TableAudit audit = new TableAudit(job);
        AuditReport report = audit.attack(hidden, audit.plain().below(audit.ceilings(reader.ceilings())));
        if (!report.passed()) {
            throw AuditCommand.leak(
                    report.findings().stream().map(audit::explain).toList(), report, "Nothing was written. ");
        }
        return report;
    }

    private static BitSet rows(Decision decision) {
        return IntStream.range(0, decision.reasons().size())
                .filter(decision::isHidden)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void report(Job job, Protected result, int table) {
        Utility utility =
                Utility.of(job.tables().get(table).table(), result.decisions().get(table), job.dimensions());
        terminal()
                .printf(
                        Locale.UK,
                        "%s: %,d cells, %,d hidden (%.2f%%; %,d break a rule themselves), %.2f%% of all values%n",
                        out.get(table),
                        utility.cells(),
                        utility.hidden(),
                        100 * utility.share(),
                        utility.primary(),
                        100 * utility.valueShare());
        for (Utility.Loss loss : utility.losses()) {
            terminal()
                    .printf(
                            Locale.UK,
                            "  %s %s loses %.0f%% of its rows%n",
                            loss.dimension(),
                            loss.code(),
                            100 * loss.share());
        }
        utility.coarsen()
                .ifPresent(level -> terminal()
                        .printf(
                                Locale.UK,
                                "  most is lost at the finest level of %s (%.0f%% of its rows): publish it one level coarser, or"
                                        + " merge its codes%n",
                                level.dimension(),
                                100 * level.share()));
    }
}
