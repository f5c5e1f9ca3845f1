package nl.hofvijver.protection.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.hofvijver.protection.model.Relations;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * One group of unknown cells that hang together, as a linear programme. Every solution is a whole table that the attacker
 * cannot exclude; it widens what is known to be left open for all cells of the group at once, so that few cells need a
 * programme of their own.
 */
final class Neighbourhood {
    private static final double TOLERANCE = 1e-6;
    /**
     * Cells up to which a neighbourhood is a linear programme even after a walk. Beyond, a programme takes long where
     * everything is a little open, and what the walk did not show to be open counts as found out: on the safe side.
     */
    private static final int LIMIT = 60;

    private final Relations table;
    private final Ranges ranges;
    private final int[] cells;
    private final int[] relations;
    private final double[] lowest;
    private final double[] highest;
    private final boolean walked;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] variables;
    private int solves;

    Neighbourhood(Relations table, Ranges ranges, int[] cells, int[][] relationsOf, Seen seen) {
        this.table = table;
        this.ranges = ranges;
        this.cells = cells;
        walked = seen.walked();
        lowest = Arrays.stream(cells).mapToDouble(cell -> seen.lowest()[cell]).toArray();
        highest = Arrays.stream(cells).mapToDouble(cell -> seen.highest()[cell]).toArray();
        BitSet touching = new BitSet(table.count());
        for (int cell : cells) {
            for (int relation : relationsOf[cell]) {
                touching.set(relation);
            }
        }
        relations = touching.stream().toArray();
        variables = new Variable[cells.length];
    }

    AuditReport attack(BitSet hidden, Attack attack) {
        boolean built = false;
        boolean large = walked && cells.length > LIMIT;
        int attacked = 0;
        double widths = 0;
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!hidden.get(cells[i])) {
                continue;
            }
            attacked++;
            boolean hopeless = possible(i) < width(i, attack) - TOLERANCE;
            if (!hopeless && !isWide(i, attack) && !large) {
                if (!built) {
                    build(attack);
                    built = true;
                    sweep(hidden, attack);
                }
                aim(i, attack);
            }
            if (hopeless) {
                findings.add(found(i, ranges.lower[cells[i]], ranges.upper[cells[i]]));
            } else if (!isWide(i, attack)) {
                findings.add(found(i, lowest[i], highest[i]));
            }
            widths += Math.min(possible(i), highest[i] - lowest[i]);
        }
        return new AuditReport(attacked, findings, attacked == 0 ? 0 : widths / attacked, solves);
    }

    private double possible(int i) {
        return ranges.upper[cells[i]] - ranges.lower[cells[i]];
    }

    private boolean isWide(int i, Attack attack) {
        return highest[i] - lowest[i] >= width(i, attack) - TOLERANCE;
    }

    private double width(int i, Attack attack) {
        return attack.width().applyAsDouble(cells[i]);
    }

    private void build(Attack attack) {
        for (int i = 0; i < cells.length; i++) {
            Variable variable = model.newVariable("c" + cells[i]).lower(ranges.lower[cells[i]]);
            if (ranges.upper[cells[i]] < Double.POSITIVE_INFINITY) {
                variable.upper(ranges.upper[cells[i]]);
            }
            variables[i] = attack.whole() ? variable.integer() : variable;
        }
        for (int relation : relations) {
            row(relation);
        }
    }

    private void row(int relation) {
        Expression row = model.newExpression("r" + relation);
        double right = term(row, table.total(relation), 1);
        for (int i = 0; i < table.width(relation); i++) {
            right += term(row, table.part(relation, i), -1);
        }
        row.level(right);
    }

    /** Adds a cell to a row; a cell that is known goes to the right-hand side, which is returned. */
    private double term(Expression row, int cell, int sign) {
        int at = Arrays.binarySearch(cells, cell);
        if (at >= 0) {
            row.set(variables[at], sign);
            return 0;
        }
        return -sign * table.value(cell);
    }

    /** Pushes all cells that are not wide yet up together, then down, as long as that settles some of them. */
    private void sweep(BitSet hidden, Attack attack) {
        int before = Integer.MAX_VALUE;
        int open = open(hidden, attack);
        for (int sign = 1; open > 0 && open < before; sign = -sign) {
            before = sign > 0 ? open : before;
            for (int i = 0; i < cells.length; i++) {
                variables[i].weight(hidden.get(cells[i]) && !isWide(i, attack) ? 1 : 0);
            }
            solve(sign > 0);
            open = open(hidden, attack);
        }
    }

    private int open(BitSet hidden, Attack attack) {
        int open = 0;
        for (int i = 0; i < cells.length; i++) {
            open += hidden.get(cells[i]) && !isWide(i, attack) ? 1 : 0;
        }
        return open;
    }

    private void aim(int target, Attack attack) {
        for (int i = 0; i < cells.length; i++) {
            variables[i].weight(i == target ? 1 : 0);
        }
        solve(true);
        if (!isWide(target, attack)) {
            solve(false);
        }
    }

    private void solve(boolean up) {
        solves++;
        Optimisation.Result result = up ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            for (int i = 0; i < cells.length; i++) {
                if (variables[i].getContributionWeight() != null
                        && variables[i].getContributionWeight().signum() > 0) {
                    highest[i] = Double.POSITIVE_INFINITY;
                }
            }
            return;
        }
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the true table does not agree with itself: " + result.getState());
        }
        for (int i = 0; i < cells.length; i++) {
            double value = result.doubleValue(i);
            lowest[i] = Math.min(lowest[i], value);
            highest[i] = Math.max(highest[i], value);
        }
    }

    private Finding found(int i, double lower, double upper) {
        int because = ranges.because[cells[i]];
        List<Integer> how = because >= 0
                ? List.of(because)
                : Arrays.stream(relations).boxed().toList();
        return new Finding(cells[i], lower, upper, how);
    }
}
