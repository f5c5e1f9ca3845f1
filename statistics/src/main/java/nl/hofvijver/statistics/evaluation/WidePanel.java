package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.regression.Design;

/** A panel with one row per unit and one column per period: the units that have all periods and start after the first. */
final class WidePanel {
    private final int[] periods;
    private final int[] starts;
    private final int[] clusters;
    private final double[][] outcome;
    private final int[][] rows;
    private final int leftOut;
    private final Optional<Design> covariates;

    private WidePanel(
            int[] periods,
            int[] starts,
            int[] clusters,
            double[][] outcome,
            int[][] rows,
            int leftOut,
            Optional<Design> covariates) {
        this.periods = periods;
        this.starts = starts;
        this.clusters = clusters;
        this.outcome = outcome;
        this.rows = rows;
        this.leftOut = leftOut;
        this.covariates = covariates;
    }

    static WidePanel of(Panel panel, Optional<int[]> clusters, Optional<Design> covariates) {
        int[] units = panel.units();
        int[] periods = panel.periods();
        var rows = new int[units.length][periods.length];
        var starts = new int[units.length];
        var clusterOf = new int[units.length];
        for (int[] row : rows) {
            Arrays.fill(row, -1);
        }
        for (int i = 0; i < panel.rows(); i++) {
            int u = Arrays.binarySearch(units, panel.unit()[i]);
            rows[u][Arrays.binarySearch(periods, panel.period()[i])] = i;
            starts[u] = panel.start()[i];
            clusterOf[u] = clusters.orElse(panel.unit())[i];
        }
        int[] kept = IntStream.range(0, units.length)
                .filter(u -> starts[u] > periods[0] && Arrays.stream(rows[u]).noneMatch(row -> row < 0))
                .toArray();
        int[][] rowsKept = Arrays.stream(kept).mapToObj(u -> rows[u]).toArray(int[][]::new);
        return new WidePanel(
                periods,
                Panel.pick(starts, kept),
                Panel.pick(clusterOf, kept),
                Arrays.stream(rowsKept)
                        .map(row -> Arrays.stream(row)
                                .mapToDouble(i -> panel.outcome()[i])
                                .toArray())
                        .toArray(double[][]::new),
                rowsKept,
                units.length - kept.length,
                covariates);
    }

    int[] periods() {
        return periods;
    }

    int[] starts() {
        return starts;
    }

    int[] clusters() {
        return clusters;
    }

    int leftOut() {
        return leftOut;
    }

    /** Returns the starts within the data; who starts after its end is a control throughout. */
    int[] groups() {
        return Arrays.stream(starts)
                .filter(s -> s <= periods[periods.length - 1])
                .distinct()
                .sorted()
                .toArray();
    }

    /** Returns the place of the period with which a period is compared, or -1. */
    int baseOf(int group, int t, StaggeredAdoption.Base base) {
        int last = -1;
        for (int s = 0; s < periods.length && periods[s] < group; s++) {
            last = s;
        }
        boolean lead = periods[t] < group;
        return lead && base == StaggeredAdoption.Base.VARYING ? t - 1 : last;
    }

    int[] startingIn(int group) {
        return IntStream.range(0, starts.length).filter(u -> starts[u] == group).toArray();
    }

    /** Returns the controls of a group when neither it nor they may have started by the {@code latest} place. */
    int[] controls(int group, int latest, StaggeredAdoption.Control control) {
        int until = control == StaggeredAdoption.Control.NEVER_TREATED ? periods[periods.length - 1] : periods[latest];
        return IntStream.range(0, starts.length)
                .filter(u -> starts[u] != group && starts[u] > until)
                .toArray();
    }

    long distinctClusters(int[] units) {
        return Arrays.stream(units).map(u -> clusters[u]).distinct().count();
    }

    /** Returns the change of each unit between two periods. */
    double[] changes(int t, int before) {
        return Arrays.stream(outcome).mapToDouble(row -> row[t] - row[before]).toArray();
    }

    /** Returns the covariates of each unit in one period. */
    Design covariatesAt(int t) {
        int[] picked = Arrays.stream(rows).mapToInt(row -> row[t]).toArray();
        return covariates.orElseThrow().select(picked);
    }
}
