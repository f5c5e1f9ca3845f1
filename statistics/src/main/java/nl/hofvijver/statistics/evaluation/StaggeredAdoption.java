package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.regression.Design;

/**
 * Effects when units start at different times (Callaway & Sant'Anna 2021): for each group g of units that start
 * together and each period t, the change of the group minus the change of units that serve as control; where given,
 * among units with the same covariates.
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

    /** How covariates are taken into account (Sant'Anna & Zhao 2020). */
    public enum Adjustment {
        /** Right when either the changes of the controls or who starts is modelled well; the default of most software. */
        DOUBLY_ROBUST("doubly robust"),
        /** The change of the controls is predicted by least squares (Heckman, Ichimura & Todd 1997). */
        REGRESSION("outcome regression"),
        /** Controls are weighted by the odds of starting, a logistic model, to a mean (Abadie 2005, Hájek weights). */
        WEIGHTING("inverse probability weighting");

        private final String label;

        Adjustment(String label) {
            this.label = label;
        }

        String label() {
            return label;
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
     * What must be alike before changes are compared.
     *
     * @param design covariates per row of the panel, with an intercept; those of the base period are used
     * @param adjustment how
     */
    public record Covariates(Design design, Adjustment adjustment) {
        public Covariates {
            if (!design.names().contains(Design.INTERCEPT)) {
                throw new IllegalArgumentException("covariates come with an intercept");
            }
        }
    }

    /**
     * Computes all group-time effects with their influence functions, without covariates.
     *
     * <p>Units without a row in every period, and units that start in the first period or earlier, are left out and
     * counted.
     *
     * @param clusters cluster per row, in which units are nested; empty for the units themselves
     * @return the effects, or a refusal when no group has a control in any period
     */
    public static Outcome<GroupTimeEffects> estimate(
            Panel panel, Optional<int[]> clusters, Control control, Base base) {
        return estimate(panel, clusters, control, base, Optional.empty(), "unconditional");
    }

    /**
     * The same among units with the same covariates: parallel trends need to hold only given these. A group and period in
     * which the covariates do not allow it (collinear, or a perfect prediction of who starts) is left out with
     * {@link Notice#CELL_NOT_ESTIMABLE}.
     */
    public static Outcome<GroupTimeEffects> estimate(
            Panel panel, Optional<int[]> clusters, Control control, Base base, Covariates covariates) {
        if (covariates.design.rows() != panel.rows()) {
            throw new IllegalArgumentException("covariates and panel differ in rows");
        }
        return estimate(panel, clusters, control, base, Optional.of(covariates), covariates.adjustment.label());
    }

    private static Outcome<GroupTimeEffects> estimate(
            Panel panel,
            Optional<int[]> clusters,
            Control control,
            Base base,
            Optional<Covariates> covariates,
            String adjustment) {
        Method method = Method.of("staggered adoption", "Callaway-Sant'Anna, " + control.label + ", " + base.label)
                .with("covariates", adjustment);
        Optional<Outcome<GroupTimeEffects>> objection =
                panel.<GroupTimeEffects>objection(method).or(() -> covariates.flatMap(c -> missing(c, method)));
        if (objection.isPresent()) {
            return objection.get();
        }
        WidePanel wide = WidePanel.of(panel, clusters, covariates.map(Covariates::design));
        var cells = new ArrayList<GroupTimeEffects.Cell>();
        var notices = new LinkedHashSet<Notice>();
        for (int group : wide.groups()) {
            for (int t = 0; t < wide.periods().length; t++) {
                int before = wide.baseOf(group, t, base);
                if (before >= 0 && before != t) {
                    cell(wide, new int[] {group, t, before}, control, covariates, notices)
                            .ifPresent(cells::add);
                }
            }
        }
        return cells.isEmpty()
                ? new Outcome.Refused<>(Reason.NO_CONTROL, "no group has a control in any period", method)
                : new Outcome.Computed<>(new GroupTimeEffects(
                        method, cells, wide.starts(), wide.clusters(), wide.leftOut(), List.copyOf(notices)));
    }

    private static Optional<Outcome<GroupTimeEffects>> missing(Covariates covariates, Method method) {
        Design design = covariates.design;
        for (int j = 0; j < design.size(); j++) {
            double[] x = design.column(j);
            for (int i = 0; i < x.length; i++) {
                if (!Double.isFinite(x[i])) {
                    String where = design.names().get(j) + ", row " + (i + 1);
                    return Optional.of(new Outcome.Refused<>(Reason.VALUE_MISSING, where, method));
                }
            }
        }
        return Optional.empty();
    }

    /** Compares one group in one period; {@code place} holds group, period and base period. */
    private static Optional<GroupTimeEffects.Cell> cell(
            WidePanel wide, int[] place, Control control, Optional<Covariates> covariates, Set<Notice> notices) {
        int[] treated = wide.startingIn(place[0]);
        int[] others = wide.controls(place[0], Math.max(place[1], place[2]), control);
        if (others.length == 0) {
            notices.add(Notice.GROUP_WITHOUT_CONTROL);
            return Optional.empty();
        }
        double[] changes = wide.changes(place[1], place[2]);
        Optional<ConditionalEffect> effect = covariates.isEmpty()
                ? Optional.of(ConditionalEffect.ofMeans(changes, treated, others))
                : ConditionalEffect.of(
                        changes, wide.covariatesAt(place[2]), treated, others, covariates.get().adjustment);
        if (effect.isEmpty()) {
            notices.add(Notice.CELL_NOT_ESTIMABLE);
        }
        return effect.map(e -> new GroupTimeEffects.Cell(
                place[0],
                wide.periods()[place[1]],
                e.effect(),
                e.influence(),
                wide.distinctClusters(treated) < 2 || wide.distinctClusters(others) < 2));
    }
}
