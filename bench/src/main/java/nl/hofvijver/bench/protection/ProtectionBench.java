package nl.hofvijver.bench.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Machine;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.suppress.Suppressor;
import nl.hofvijver.protection.table.Decision;
import nl.hofvijver.protection.table.Job;
import nl.hofvijver.protection.table.Protected;
import nl.hofvijver.protection.table.TableAudit;
import nl.hofvijver.protection.table.TableSuppression;
import nl.hofvijver.protection.table.Utility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver bench protection}: protects the invented tables and attacks what is left. */
@Command(
        name = "protection",
        description = {
            "Protects invented tables of counts and attacks what is left.",
            "1 to 4 are small, zeros are told, intervals are 3 wide. Bars: S at most 39.1%% of the cells hidden",
            "in 0.5 s, M 40.9%% in 5 s, L 41.2%% in 60 s and audited in 120 s; a national table in 15 minutes",
            "and 4 GiB. The plain audit finds nothing in any, and does where only the small cells are hidden.",
            "Ends with 1 when a bar is missed."
        },
        footer = {"", "Examples", "  ./hofvijver bench protection", "  ./hofvijver bench protection national"})
public final class ProtectionBench implements Callable<Integer> {
    private static final long SEED = 20261101;
    private static final int REPEATS = 5;
    private static final String SECONDS = "seconds";
    private static final String HIDDEN = "% hidden";
    private static final String PEAK = "peak GiB";
    private static final String FOUND = "found out";

    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "S, M, L, national (default: S M L).")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FiguresOption figures = new FiguresOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Instance> all = List.of(Instance.S, Instance.M, Instance.L, Instance.NATIONAL);
        List<String> known = all.stream().map(Instance::name).toList();
        names.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw new ParameterException(
                    spec.commandLine(), "There is no table '" + n + "'; choose from " + String.join(", ", known) + ".");
        });
        FigureBook book = figures.begin("Protecting tables");
        all.stream()
                .filter(i -> names.isEmpty() ? !i.equals(Instance.NATIONAL) : names.contains(i.name()))
                .forEach(i -> measure(i, book));
        return book.finished();
    }

    private static void measure(Instance instance, FigureBook book) {
        Job job = instance.job(SEED);
        boolean large = job.tables().getFirst().table().size() > 10_000;
        TableSuppression suppression = new TableSuppression(Suppressor.standard());
        Machine.forgetPeak();
        List<Timing> timings = new ArrayList<>();
        Protected result = new Protected(List.of(), List.of());
        for (int run = 0; run < (large ? 1 : REPEATS); run++) {
            List<Protected> made = new ArrayList<>();
            timings.add(Timing.of(() -> made.add(suppression.protect(job))));
            result = made.getFirst();
        }
        if (!result.unprotected().isEmpty()) {
            throw new IllegalStateException("unprotected: " + result.unprotected());
        }
        Decision decision = result.decisions().getFirst();
        Utility utility = Utility.of(job.tables().getFirst().table(), decision, job.dimensions());
        book.add(barred(instance, figures(instance, utility).with(Stage.of("", Stage.JAVA, "", timings))));
        audit(instance, job, decision, book);
    }

    private static Row figures(Instance instance, Utility utility) {
        return Row.of(instance.name())
                .with("cells", utility.cells())
                .with("% small", 100.0 * utility.primary() / utility.cells())
                .with(HIDDEN, 100 * utility.share())
                .with("more hidden per small", (double) (utility.hidden() - utility.primary()) / utility.primary())
                .with("% of values hidden", 100 * utility.valueShare());
    }

    private static Row barred(Instance instance, Row row) {
        return switch (instance.name()) {
            case "S" -> row.atMost(HIDDEN, 39.1).atMost(SECONDS, 0.5);
            case "M" -> row.atMost(HIDDEN, 40.9).atMost(SECONDS, 5);
            case "L" -> row.atMost(HIDDEN, 41.2).atMost(SECONDS, 60);
            default -> row.atMost(SECONDS, 900).atMost(PEAK, 4);
        };
    }

    private static void audit(Instance instance, Job job, Decision decision, FigureBook book) {
        TableAudit audit = new TableAudit(job);
        BitSet hidden = IntStream.range(0, decision.reasons().size())
                .filter(decision::isHidden)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        String name = instance.name() + ", ";
        Row plain = attack(name + "audit", audit, List.of(hidden), Attack.plain(job.width()))
                .atMost(FOUND, 0);
        book.add(instance.equals(Instance.L) ? plain.atMost(SECONDS, 120) : plain);
        // Who knows somebody in every hidden cell at once is stronger than anybody; that he fails is not asked.
        book.add(attack(
                name + "audit by one who knows a person in each cell",
                audit,
                List.of(hidden),
                Attack.plain(1).knowing(1)));
        book.add(attack(name + "audit of the rules alone", audit, audit.primaryOnly(), Attack.plain(job.width()))
                .atLeast(FOUND, 1));
    }

    private static Row attack(String what, TableAudit audit, List<BitSet> hidden, Attack attack) {
        List<AuditReport> reports = new ArrayList<>();
        Timing timing = Timing.of(() -> reports.add(audit.attack(hidden, attack)));
        AuditReport report = reports.getFirst();
        return Row.of(what)
                .with("attacked", report.hidden())
                .with(FOUND, report.findings().size())
                .with("programmes", report.solves())
                .with(timing);
    }
}
