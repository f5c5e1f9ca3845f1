package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.audit.Auditor;
import nl.hofvijver.protection.audit.Finding;

/** The audit of a job: attacks everything that is hidden with everything that is shown, earlier releases included. */
public final class TableAudit {
    /** How many relations of an explanation are written out. */
    private static final int SHOWN = 3;

    private final Job job;
    private final Linked linked;

    public TableAudit(Job job) {
        this.job = job;
        linked = new Linked(job);
    }

    /**
     * What is hidden when only the primary rules are applied: the negative control, in which the audit must find leaks.
     */
    public List<BitSet> primaryOnly() {
        List<BitSet> hidden = new ArrayList<>();
        for (int t = 0; t < job.tables().size(); t++) {
            BitSet rows = new BitSet();
            int[] cells = linked.cells(t);
            for (int row = 0; row < cells.length; row++) {
                rows.set(row, linked.sensitive().containsKey(cells[row]));
            }
            hidden.add(rows);
        }
        return hidden;
    }

    /**
     * Attacks the tables as they were or would be released.
     *
     * @param hidden per table the rows that are not shown
     */
    public AuditReport attack(List<BitSet> hidden, Attack attack) {
        BitSet shown = (BitSet) linked.shownBefore().clone();
        for (int t = 0; t < hidden.size(); t++) {
            int[] cells = linked.cells(t);
            for (int row = 0; row < cells.length; row++) {
                if (!hidden.get(t).get(row)) {
                    shown.set(cells[row]);
                }
            }
        }
        BitSet unknown = new BitSet();
        unknown.set(0, linked.relations().cells());
        unknown.andNot(shown);
        BitSet targets = (BitSet) unknown.clone();
        targets.andNot(linked.internal());
        return new Auditor(linked.relations()).audit(unknown, targets, attack);
    }

    /** The plain attack, with the ranges that this job asks for. */
    public Attack plain() {
        return Attack.plain(job.width()).leaving(linked.widths());
    }

    /**
     * Upper bounds for {@link Attack#below}, such as the population of each cell; infinite where no table has one.
     *
     * @param perTable per table a bound for each row
     */
    public double[] ceilings(List<double[]> perTable) {
        double[] bounds = new double[linked.relations().cells()];
        Arrays.fill(bounds, Double.POSITIVE_INFINITY);
        for (int t = 0; t < perTable.size(); t++) {
            int[] cells = linked.cells(t);
            for (int row = 0; row < cells.length; row++) {
                bounds[cells[row]] = Math.min(bounds[cells[row]], perTable.get(t)[row]);
            }
        }
        return bounds;
    }

    /** A finding in words: which cell, between what, and the sums from which it follows. */
    public String explain(Finding finding) {
        String how = finding.relations().stream()
                .limit(SHOWN)
                .map(relation -> linked.describe(linked.relations().total(relation)))
                .distinct()
                .collect(Collectors.joining("; "));
        return "%s lies between %s and %s, from the total %s%s"
                .formatted(
                        linked.describe(finding.cell()),
                        number(finding.lower()),
                        number(finding.upper()),
                        how,
                        finding.relations().size() > SHOWN ? " and others around it" : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : "%.2f".formatted(value);
    }
}
