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
import nl.hofvijver.cli.table.ModelProblems;
import nl.hofvijver.cli.table.ResultFile;
import nl.hofvijver.cli.table.TableOptions;
import nl.hofvijver.cli.table.TableProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.suppress.Suppressor;
import nl.hofvijver.protection.table.Decision;
import nl.hofvijver.protection.table.Job;
import nl.hofvijver.protection.table.Protected;
import nl.hofvijver.protection.table.TableAudit;
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
            "Hides the cells of a table that say too much about a few persons, and as few others as it takes to keep",
            "those from being worked out, also with other tables and earlier releases beside it. The result is attacked",
            "before it is written; a table that fails is not written."
        },
        footer = {
            "",
            "Example",
            "  hofvijver protect cube.csv --value n --small 1..4 --width 3 --hierarchy area=area.csv \\",
            "      --hierarchy age=age.csv --hierarchy sex=sex.csv -o out.csv --reasons reasons.csv",
            "",
            "The reasons are for the person who approves. Published beside the table they give cells away."
        })
final class ProtectCommand implements Callable<Integer> {
    /** Cells named in a message about cells that cannot be protected. */
    private static final int NAMED = 5;

    @Mixin
    private TableOptions options = new TableOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write: one file per table, in the same order.")
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
        JobReader reader = new JobReader(options);
        Job job = ModelProblems.numbered(reader::read);
        Protected result = ModelProblems.numbered(() -> new TableSuppression(new Suppressor(trials)).protect(job));
        requireProtected(result);
        requireSafe(job, reader, result);
        for (int t = 0; t < out.size(); t++) {
            ResultFile.write(
                    out.get(t), reader.sheets().get(t), result.decisions().get(t), options);
            report(job, result, t);
        }
        if (reasons != null) {
            ResultFile.reasons(reasons, reader.sheets(), result.decisions());
        }
        return 0;
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

    private void requireSafe(Job job, JobReader reader, Protected result) {
        List<BitSet> hidden =
                result.decisions().stream().map(ProtectCommand::rows).toList();
        TableAudit audit = new TableAudit(job);
        AuditReport report =
                audit.attack(hidden, Attack.plain(options.width()).below(audit.ceilings(reader.ceilings())));
        if (!report.passed()) {
            throw AuditCommand.leak(audit, report, "Nothing was written. ");
        }
    }

    private static BitSet rows(Decision decision) {
        return IntStream.range(0, decision.reasons().size())
                .filter(decision::isHidden)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void report(Job job, Protected result, int table) {
        Utility utility =
                Utility.of(job.tables().get(table).table(), result.decisions().get(table));
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.UK,
                "%s: %,d cells, %,d hidden (%.2f%%; %,d break a rule themselves), %.2f%% of all values%n",
                out.get(table),
                utility.cells(),
                utility.hidden(),
                100 * utility.share(),
                utility.primary(),
                100 * utility.valueShare());
        for (Utility.Loss loss : utility.losses()) {
            terminal.printf(
                    Locale.UK,
                    "  %s %s loses %.0f%%; merge it with another, or publish coarser%n",
                    loss.dimension(),
                    loss.code(),
                    100 * loss.share());
        }
    }
}
