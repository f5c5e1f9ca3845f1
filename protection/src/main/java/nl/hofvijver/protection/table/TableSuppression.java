package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.rule.Reason;
import nl.hofvijver.protection.suppress.Roles;
import nl.hofvijver.protection.suppress.Suppression;
import nl.hofvijver.protection.suppress.Suppressor;

/** Secondary suppression of a job. */
public final class TableSuppression {
    private final Suppressor suppressor;

    public TableSuppression(Suppressor suppressor) {
        this.suppressor = suppressor;
    }

    /**
     * Decides about every row. The tables are taken one after the other: what the first tables hide stays hidden when
     * another is added, whatever that one brings.
     */
    public Protected protect(Job job) {
        List<BitSet> hidden = new ArrayList<>();
        Protected result = new Protected(List.of(), List.of());
        for (int count = 1; count <= job.tables().size(); count++) {
            result = protect(job.first(count), hidden);
            hidden = result.decisions().stream().map(TableSuppression::rows).toList();
        }
        return result;
    }

    private Protected protect(Job job, List<BitSet> hiddenSoFar) {
        Linked linked = new Linked(job);
        BitSet sensitive = new BitSet();
        linked.sensitive().keySet().forEach(sensitive::set);
        for (int t = 0; t < hiddenSoFar.size(); t++) {
            int[] cells = linked.cells(t);
            hiddenSoFar.get(t).stream().forEach(row -> sensitive.set(cells[row]));
        }
        Roles roles = new Roles(sensitive, linked.shownBefore(), linked.internal(), linked.singletons());
        Suppression suppression = suppressor.protect(linked.relations(), roles, linked.widths());
        List<Decision> decisions = new ArrayList<>();
        for (int t = 0; t < job.tables().size(); t++) {
            List<Optional<Reason>> reasons = new ArrayList<>();
            for (int cell : linked.cells(t)) {
                reasons.add(
                        suppression.hidden().get(cell)
                                ? Optional.of(linked.sensitive().getOrDefault(cell, Reason.SECONDARY))
                                : Optional.empty());
            }
            decisions.add(new Decision(reasons));
        }
        return new Protected(
                decisions,
                suppression.unprotected().stream().mapToObj(linked::describe).toList());
    }

    private static BitSet rows(Decision decision) {
        BitSet rows = new BitSet();
        for (int row = 0; row < decision.reasons().size(); row++) {
            rows.set(row, decision.isHidden(row));
        }
        return rows;
    }
}
