package nl.hofvijver.release.guard;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.audit.Auditor;
import nl.hofvijver.protection.audit.Finding;
import nl.hofvijver.protection.model.Relations;
import nl.hofvijver.protection.round.AdditiveRounding;
import nl.hofvijver.protection.suppress.Roles;
import nl.hofvijver.protection.suppress.RoundedSuppression;
import nl.hofvijver.protection.suppress.Suppressor;

/**
 * The protection of one kind of count, numerators or denominators: hides, attacks, and hides more where the attack got
 * through, until it finds nothing or nothing is left to hide.
 */
final class Side {
    private static final int ROUNDS = 30;

    private final Grid grid;
    private final GridModel model;
    private final Relations table;
    private final Auditor auditor;
    private final ShowMethod method;
    private final int base;
    private final double width;
    private final double[] shown;
    private final double[] least;
    private final double[] most;
    private final double[] ceilings;
    private final BitSet sensitive = new BitSet();
    private final BitSet published = new BitSet();
    private final BitSet candidates = new BitSet();
    /** For a small difference with an earlier release: the row now that shows it. */
    private final Map<Integer, Integer> differences = new HashMap<>();

    private BitSet hidden = new BitSet();
    private final BitSet untouched = new BitSet();
    private BitSet unprotected = new BitSet();
    private double meanWidth;
    private int attacked;

    Side(Grid grid, GridModel model, ShowMethod method, int base, double width) {
        this.grid = grid;
        this.model = model;
        this.method = method;
        this.base = base;
        this.width = width;
        table = model.relations();
        auditor = new Auditor(table);
        shown = shown();
        least = new double[table.cells()];
        most = new double[table.cells()];
        ceilings = new double[table.cells()];
        Arrays.setAll(least, table::value);
        Arrays.setAll(most, table::value);
        Arrays.fill(ceilings, Double.POSITIVE_INFINITY);
    }

    private double[] shown() {
        double[] figures = new double[table.cells()];
        if (method == ShowMethod.CONTROLLED) {
            return AdditiveRounding.controlled(base).round(table);
        }
        Arrays.setAll(figures, cell -> Math.floor(table.value(cell) / base + 0.5) * base);
        return figures;
    }

    /** What is shown of a row when it is shown. */
    long figure(int cell) {
        return Math.round(shown[model.id(0, cell)]);
    }

    /**
     * A row that is to be published unless that says too much.
     *
     * @param smallest the threshold: everybody knows that what is shown is zero or not below it, unless it is shown
     *     because it was shown before
     */
    void candidate(int cell, int smallest) {
        int id = model.id(0, cell);
        candidates.set(id);
        narrow(id, method, shown[id], base, published.get(id) ? 0 : smallest);
    }

    /** A row that may not be shown. */
    void hide(int cell) {
        candidates.set(model.id(0, cell));
        sensitive.set(model.id(0, cell));
    }

    /** What everybody knows a count cannot exceed. */
    void ceiling(int cell, double most) {
        int id = model.id(0, cell);
        ceilings[id] = Math.min(ceilings[id], Math.max(most, table.value(id)));
    }

    /** What an earlier release showed of a row. */
    void shownBefore(int variant, int cell, Past release, double figure) {
        int id = model.id(variant, cell);
        published.set(id);
        narrow(id, release.method(), figure, release.base(), release.threshold());
    }

    /** A row that an earlier release hid. */
    void hiddenBefore(int variant, int cell) {
        sensitive.set(model.id(variant, cell));
    }

    /** The answer to a question. */
    void told(int union, double figure, int itsBase) {
        int id = model.idOfUnion(union);
        published.set(id);
        narrow(id, ShowMethod.ROUNDED, figure, itsBase, 0);
    }

    /** A row that an earlier release showed with another count: nobody may be singled out by the difference. */
    void watchDifference(int variant, int cell, GuardRules rules) {
        for (int id : model.differences(variant, cell)) {
            if (rules.isSmallDifference(table.value(id))) {
                differences.put(id, cell);
            }
        }
    }

    /** Takes in that a figure stands for a cell: for zero, or for a count that is not below the threshold. */
    private void narrow(int id, ShowMethod how, double figure, int itsBase, int smallest) {
        double value = table.value(id);
        double atLeast = value == 0 ? 0 : Math.max(how.least(figure, itsBase), smallest);
        double atMost = value == 0 ? 0 : how.most(figure, itsBase);
        boolean fresh = least[id] == value && most[id] == value;
        least[id] = Math.min(value, fresh ? atLeast : Math.max(least[id], atLeast));
        most[id] = Math.max(value, fresh ? atMost : Math.min(most[id], atMost));
    }

    /** Hides until the attack finds nothing; true when it got there. */
    boolean protect() {
        sensitive.andNot(published);
        BitSet internal = new BitSet();
        internal.set(0, table.cells());
        internal.andNot(candidates);
        internal.andNot(sensitive);
        internal.andNot(published);
        BitSet stubborn = new BitSet();
        hidden = (BitSet) sensitive.clone();
        for (int round = 0; round < ROUNDS; round++) {
            BitSet before = (BitSet) hidden.clone();
            hideMore(internal, stubborn);
            if (round > 0 && hidden.equals(before) && !untouched.intersects(stubborn)) {
                break;
            }
            List<Finding> findings = attack().findings();
            unprotected = new BitSet();
            findings.forEach(finding -> unprotected.set(finding.cell()));
            stubborn = new BitSet();
            boolean more = false;
            for (Finding finding : findings) {
                Integer row = differences.get(finding.cell());
                if (row == null) {
                    stubborn.set(finding.cell());
                    more = true;
                } else if (!hidden.get(model.id(0, row)) && !published.get(model.id(0, row))) {
                    sensitive.set(model.id(0, row));
                    more = true;
                }
            }
            if (!more) {
                break;
            }
        }
        return unprotected.isEmpty();
    }

    private void hideMore(BitSet internal, BitSet stubborn) {
        Roles roles = new Roles(sensitive, published, internal, new BitSet());
        if (method == ShowMethod.EXACT && stubborn.isEmpty()) {
            hidden.or(Suppressor.standard().protect(table, roles, widths()).hidden());
        }
        var beside = new RoundedSuppression(table, roles, widths(), least, most, ceilings);
        hidden = beside.protect(hidden, stubborn).hidden();
        untouched.or(beside.untouched());
    }

    private double[] widths() {
        double[] widths = new double[table.cells()];
        Arrays.setAll(widths, id -> Math.min(width, ceilings[id]));
        return widths;
    }

    private AuditReport attack() {
        BitSet telling = (BitSet) candidates.clone();
        telling.andNot(hidden);
        telling.or(published);
        double[] down = least.clone();
        double[] up = most.clone();
        if (method == ShowMethod.CONTROLLED) {
            // Totals are sums of rounded finest cells, so all of those could be worked out, and totals tell no more.
            telling = finest();
            telling.stream().forEach(id -> {
                down[id] = Math.min(table.value(id), method.least(shown[id], base));
                up[id] = Math.max(table.value(id), method.most(shown[id], base));
            });
            telling.or(published);
        }
        if (telling.isEmpty()) {
            // Nothing is shown, so nothing can be told from it.
            return new AuditReport(0, List.of(), 0, 0);
        }
        BitSet unknown = new BitSet();
        unknown.set(0, table.cells());
        unknown.andNot(telling);
        BitSet targets = (BitSet) hidden.clone();
        targets.andNot(untouched);
        differences.forEach((id, row) -> targets.set(id, !hidden.get(model.id(0, row))));
        Attack plain = Attack.plain(width).leaving(widths()).below(ceilings);
        boolean exact = method == ShowMethod.EXACT && Arrays.equals(down, up);
        Attack attack = exact ? plain : plain.rounded(down, up, table::value);
        AuditReport report = auditor.auditAgain(unknown, targets, attack);
        meanWidth = report.meanWidth();
        attacked = report.hidden();
        return report;
    }

    private BitSet finest() {
        BitSet finest = new BitSet();
        finest.set(0, table.cells());
        for (int relation = 0; relation < table.count(); relation++) {
            finest.clear(table.total(relation));
        }
        differences.keySet().forEach(finest::clear);
        return finest;
    }

    /** Whether a row is hidden in the end. */
    boolean isHidden(int cell) {
        return hidden.get(model.id(0, cell));
    }

    /** How many counts could not be protected. */
    int unprotected() {
        return unprotected.cardinality();
    }

    /** The range that the attack left open on average, as far as it was measured, times the cells attacked. */
    double widthSum() {
        return meanWidth * attacked;
    }

    /** How many hidden counts and differences were attacked. */
    int attacked() {
        return attacked;
    }

    /** The grid. */
    Grid grid() {
        return grid;
    }
}
