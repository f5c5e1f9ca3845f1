package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.audit.Auditor;
import nl.hofvijver.protection.audit.Finding;
import nl.hofvijver.protection.model.Relations;
import nl.hofvijver.protection.round.AdditiveRounding;
import nl.hofvijver.protection.round.Perturbation;

/** The methods that show every figure of a job, but not exactly, and the attack on what they show. */
public final class TableRounding {
    private final Job job;
    private final Linked linked;

    public TableRounding(Job job) {
        this.job = job;
        linked = new Linked(job);
    }

    /** Rounds the finest cells; totals are sums of what was rounded. */
    public Shown round(AdditiveRounding rounding) {
        double[] rounded = rounding.round(linked.relations());
        List<double[]> values = new ArrayList<>();
        for (int t = 0; t < job.tables().size(); t++) {
            values.add(Arrays.stream(linked.cells(t))
                    .mapToDouble(cell -> rounded[cell])
                    .toArray());
        }
        return new Shown(values);
    }

    /**
     * Adds noise by cell key.
     *
     * @param keys per table the key of each row; the same persons have the same key
     */
    public Shown perturb(Perturbation noise, List<long[]> keys) {
        List<double[]> values = new ArrayList<>();
        for (int t = 0; t < job.tables().size(); t++) {
            double[] truth = job.tables().get(t).table().values();
            double[] shown = new double[truth.length];
            for (int row = 0; row < shown.length; row++) {
                shown[row] = noise.perturb((long) truth[row], keys.get(t)[row]);
            }
            values.add(shown);
        }
        return new Shown(values);
    }

    /**
     * What an outsider can work out about the sensitive cells from figures that are not exact.
     *
     * @throws IllegalArgumentException when a figure cannot have come from its true count by this method
     */
    public AuditReport attack(Shown shown, Inexact method, double width) {
        Relations table = linked.relations();
        BitSet finest = new BitSet();
        finest.set(0, table.cells());
        for (int relation = 0; relation < table.count(); relation++) {
            finest.clear(table.total(relation));
        }
        BitSet telling = new BitSet();
        double[] least = new double[table.cells()];
        double[] most = new double[table.cells()];
        Arrays.setAll(least, table::value);
        Arrays.setAll(most, table::value);
        for (int t = 0; t < shown.values().size(); t++) {
            int[] cells = linked.cells(t);
            for (int row = 0; row < cells.length; row++) {
                if (!method.additive() || finest.get(cells[row])) {
                    telling.set(cells[row]);
                    least[cells[row]] = method.least(shown.values().get(t)[row]);
                    most[cells[row]] = method.most(shown.values().get(t)[row]);
                }
            }
        }
        BitSet unknown = new BitSet();
        unknown.set(0, table.cells());
        unknown.andNot(telling);
        BitSet targets = new BitSet();
        linked.sensitive().keySet().forEach(targets::set);
        return new Auditor(table).audit(unknown, targets, Attack.plain(width).rounded(least, most, table::value));
    }

    /** A finding in words. */
    public String explain(Finding finding) {
        return "%s lies between %.1f and %.1f"
                .formatted(linked.describe(finding.cell()), finding.lower(), finding.upper());
    }
}
