package nl.hofvijver.bench.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.hofvijver.bench.Machine;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.suppress.Suppressor;
import nl.hofvijver.protection.table.Decision;
import nl.hofvijver.protection.table.Job;
import nl.hofvijver.protection.table.Protected;
import nl.hofvijver.protection.table.TableAudit;
import nl.hofvijver.protection.table.TableSuppression;
import nl.hofvijver.protection.table.Utility;

/**
 * Protects and attacks the invented tables. Bars, with rule 1 to 4, zeros published and width 3: S at most 39.1% of the
 * cells hidden in 0.5 s, M 40.9% in 5 s, L 41.2% in 60 s and audited in 120 s; a national table in 15 minutes and 4 GB.
 * The audit finds nothing in any, and finds leaks when only the rules are applied.
 */
public final class ProtectionBench {
    private static final long SEED = 20261101;
    private static final int REPEATS = 5;

    private ProtectionBench() {}

    /** Runs the instances named in the arguments; S, M and L when there are none. */
    public static void main(String[] names) {
        System.out.println(Machine.here());
        List<Instance> chosen = new ArrayList<>();
        for (Instance instance : List.of(Instance.S, Instance.M, Instance.L, Instance.NATIONAL)) {
            if (names.length == 0
                    ? !instance.equals(Instance.NATIONAL)
                    : List.of(names).contains(instance.name())) {
                chosen.add(instance);
            }
        }
        chosen.forEach(ProtectionBench::measure);
        System.out.printf(Locale.UK, "peak memory %.1f GiB%n", Machine.peakGb());
    }

    private static void measure(Instance instance) {
        Job job = instance.job(SEED);
        boolean large = job.tables().getFirst().table().size() > 10_000;
        TableSuppression suppression = new TableSuppression(Suppressor.standard());
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        Protected result = new Protected(List.of(), List.of());
        for (int run = 0; run < (large ? 1 : REPEATS); run++) {
            long begin = System.nanoTime();
            long used = Machine.processorNanos();
            result = suppression.protect(job);
            double seconds = (System.nanoTime() - begin) / 1e9;
            first = run == 0 ? seconds : first;
            processor = Math.min(processor, (Machine.processorNanos() - used) / 1e9);
            best = Math.min(best, seconds);
        }
        if (!result.unprotected().isEmpty()) {
            throw new IllegalStateException("unprotected: " + result.unprotected());
        }
        Decision decision = result.decisions().getFirst();
        Utility utility = Utility.of(job.tables().getFirst().table(), decision, job.dimensions());
        System.out.printf(
                Locale.UK,
                "%-9s %,8d cells  %,7d primary (%.2f%%)  %,7d hidden (%.2f%%)  %.2f secondary per primary"
                        + "  %.2f%% of values  %.2f s cold  %.2f s warm  %.2f s of processor%n",
                instance.name(),
                utility.cells(),
                utility.primary(),
                100.0 * utility.primary() / utility.cells(),
                utility.hidden(),
                100 * utility.share(),
                (double) (utility.hidden() - utility.primary()) / utility.primary(),
                100 * utility.valueShare(),
                first,
                best,
                processor);
        audit(job, decision);
    }

    private static void audit(Job job, Decision decision) {
        TableAudit audit = new TableAudit(job);
        BitSet hidden = IntStream.range(0, decision.reasons().size())
                .filter(decision::isHidden)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        print("audit", audit, List.of(hidden), Attack.plain(job.width()));
        print(
                "audit, one known person in each cell",
                audit,
                List.of(hidden),
                Attack.plain(1).knowing(1));
        print("negative control: rules only", audit, audit.primaryOnly(), Attack.plain(job.width()));
    }

    private static void print(String what, TableAudit audit, List<BitSet> hidden, Attack attack) {
        long begin = System.nanoTime();
        AuditReport report = audit.attack(hidden, attack);
        System.out.printf(
                Locale.UK,
                "          %s: %,d attacked, %,d exact, %,d narrower than %.0f, %,d programmes, %.2f s%n",
                what,
                report.hidden(),
                report.exact(),
                report.narrow(),
                attack.width().applyAsDouble(0),
                report.solves(),
                (System.nanoTime() - begin) / 1e9);
    }
}
