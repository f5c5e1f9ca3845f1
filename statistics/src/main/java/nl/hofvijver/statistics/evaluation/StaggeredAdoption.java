package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/**
 * Effects when units start at different times (Callaway & Sant'Anna 2021), without covariates: for each group g of units
 * that start together and each period t, the change of the group minus the change of units that serve as control.
 */
public final class StaggeredAdoption {
    private StaggeredAdoption() {}

    /** Who serves as control. */
    public enum Control {
        /** Units that never start. */
        NEVER_TREATED("never treated"),
        /** Units that have not started by the period at hand, those that never start included. */
        NOT_YET_TREATED("not yet treated");

        private final String label;

        Control(String label) {
            this.label = label;
        }
    }

    /** With what a period before the start is compared. */
    public enum Base {
        /** With the period before it: each lead is the change of one period. */
        VARYING("varying base"),
        /** With the last period before the start, as in an event study. */
        UNIVERSAL("universal base");

        private final String label;

        Base(String label) {
            this.label = label;
        }
    }

    /**
     * Computes all group-time effects with their influence functions.
     *
     * <p>Units without a row in every period, and units that start in the first period or earlier, are left out and
     * counted.
     *
     * @param clusters cluster per row, in which units are nested; empty for the units themselves
     * @return the effects, or a refusal when no group has a control in any period
     */
    public static Outcome<GroupTimeEffects> estimate(
            Panel panel, Optional<int[]> clusters, Control control, Base base) {
        Method method = Method.of("staggered adoption", "Callaway-Sant'Anna, " + control.label + ", " + base.label);
        Optional<Outcome<GroupTimeEffects>> objection = panel.objection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        Wide wide = Wide.of(panel, clusters);
        var cells = new ArrayList<GroupTimeEffects.Cell>();
        var notices = new ArrayList<Notice>();
        for (int group : wide.groups()) {
            for (int t = 0; t < wide.periods.length; t++) {
                int before = wide.baseOf(group, t, base);
                if (before < 0 || before == t) {
                    continue;
                }
                Optional<GroupTimeEffects.Cell> cell = wide.cell(group, t, before, control);
                cell.ifPresent(cells::add);
                if (cell.isEmpty() && !notices.contains(Notice.GROUP_WITHOUT_CONTROL)) {
                    notices.add(Notice.GROUP_WITHOUT_CONTROL);
                }
            }
        }
        return cells.isEmpty()
                ? new Outcome.Refused<>(Reason.NO_CONTROL, "no group has a control in any period", method)
                : new Outcome.Computed<>(new GroupTimeEffects(
                        method, cells, wide.starts, wide.clusters, wide.leftOut, List.copyOf(notices)));
    }

    /** One row per unit, one column per period. */
    private static final class Wide {
        private final int[] periods;
        private final int[] starts;
        private final int[] clusters;
        private final double[][] outcome;
        private final int leftOut;

        private Wide(int[] periods, int[] starts, int[] clusters, double[][] outcome, int leftOut) {
            this.periods = periods;
            this.starts = starts;
            this.clusters = clusters;
            this.outcome = outcome;
            this.leftOut = leftOut;
        }

        static Wide of(Panel panel, Optional<int[]> clusters) {
            int[] units = panel.units();
            int[] periods = panel.periods();
            var outcome = new double[units.length][periods.length];
            var starts = new int[units.length];
            var clusterOf = new int[units.length];
            for (double[] row : outcome) {
                Arrays.fill(row, Double.NaN);
            }
            for (int i = 0; i < panel.rows(); i++) {
                int u = Arrays.binarySearch(units, panel.unit()[i]);
                outcome[u][Arrays.binarySearch(periods, panel.period()[i])] = panel.outcome()[i];
                starts[u] = panel.start()[i];
                clusterOf[u] = clusters.orElse(panel.unit())[i];
            }
            int[] kept = IntStream.range(0, units.length)
                    .filter(u ->
                            starts[u] > periods[0] && Arrays.stream(outcome[u]).noneMatch(Double::isNaN))
                    .toArray();
            return new Wide(
                    periods,
                    Panel.pick(starts, kept),
                    Panel.pick(clusterOf, kept),
                    Arrays.stream(kept).mapToObj(u -> outcome[u]).toArray(double[][]::new),
                    units.length - kept.length);
        }

        /** Returns the starts within the panel; who starts after its end is a control throughout. */
        int[] groups() {
            return Arrays.stream(starts)
                    .filter(s -> s <= periods[periods.length - 1])
                    .distinct()
                    .sorted()
                    .toArray();
        }

        int baseOf(int group, int t, Base base) {
            int last = -1;
            for (int s = 0; s < periods.length && periods[s] < group; s++) {
                last = s;
            }
            boolean lead = periods[t] < group;
            return lead && base == Base.VARYING ? t - 1 : last;
        }

        Optional<GroupTimeEffects.Cell> cell(int group, int t, int before, Control control) {
            int latest = periods[Math.max(t, before)];
            int[] treated = IntStream.range(0, starts.length)
                    .filter(u -> starts[u] == group)
                    .toArray();
            int end = periods[periods.length - 1];
            int[] others = IntStream.range(0, starts.length)
                    .filter(u -> starts[u] != group
                            && (control == Control.NEVER_TREATED ? starts[u] > end : starts[u] > latest))
                    .toArray();
            if (others.length == 0) {
                return Optional.empty();
            }
            double meanTreated = meanChange(treated, t, before);
            double meanOthers = meanChange(others, t, before);
            var influence = new double[starts.length];
            for (int u : treated) {
                influence[u] = (change(u, t, before) - meanTreated) / treated.length;
            }
            for (int u : others) {
                influence[u] = -(change(u, t, before) - meanOthers) / others.length;
            }
            return Optional.of(new GroupTimeEffects.Cell(
                    group,
                    periods[t],
                    meanTreated - meanOthers,
                    influence,
                    distinctClusters(treated) < 2 || distinctClusters(others) < 2));
        }

        private long distinctClusters(int[] units) {
            return Arrays.stream(units).map(u -> clusters[u]).distinct().count();
        }

        private double change(int u, int t, int before) {
            return outcome[u][t] - outcome[u][before];
        }

        private double meanChange(int[] units, int t, int before) {
            return Arrays.stream(units).mapToDouble(u -> change(u, t, before)).sum() / units.length;
        }
    }
}
