package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Design;

/** Comparison of means after weighting by the propensity. */
public final class Weighting {
    private static final double FEW = 0.25;

    private Weighting() {}

    /** Whom the effect is about. */
    public enum Target {
        /** Everybody: 1/p and 1/(1 − p). */
        ATE,
        /** Those with the intervention: 1 and p/(1 − p). */
        ATT,
        /** Those who could have been in either group: 1 − p and p (Li, Morgan & Zaslavsky 2018). */
        OVERLAP
    }

    /**
     * A weighted comparison.
     *
     * @param effect weighted mean of the treated minus that of the others
     * @param effectiveTreated effective number of treated persons, (Σw)²/Σw²
     * @param effectiveOthers effective number of others
     * @param equipoise share of persons who could have been in either group
     * @param notices {@link Notice#EXTREME_WEIGHTS} when a group's effective number is below a quarter of it,
     *     {@link Notice#LITTLE_EQUIPOISE}
     */
    public record Comparison(
            Estimate effect, double effectiveTreated, double effectiveOthers, double equipoise, List<Notice> notices) {}

    /** Returns the weight of each person. */
    public static double[] weights(Propensity propensity, Target target) {
        var weights = new double[propensity.size()];
        for (int i = 0; i < weights.length; i++) {
            double p = propensity.scores()[i];
            boolean treated = propensity.treated()[i];
            weights[i] = switch (target) {
                case ATE -> treated ? 1 / p : 1 / (1 - p);
                case ATT -> treated ? 1 : p / (1 - p);
                case OVERLAP -> treated ? 1 - p : p;
            };
        }
        return weights;
    }

    /**
     * Compares weighted means (Hájek). The standard error is robust and takes the weights as known, which is conservative
     * for the average effect on everybody.
     */
    public static Comparison compare(Propensity propensity, double[] outcome, Target target, double level) {
        return compare(propensity, Optional.empty(), outcome, target, level);
    }

    /**
     * The same with a standard error that knows that the propensities were estimated (Lunceford & Davidian 2004): the
     * sandwich of both models together.
     *
     * @param design the columns that the propensities were estimated from, not cut off since
     */
    public static Comparison compare(
            Propensity propensity, Design design, double[] outcome, Target target, double level) {
        return compare(propensity, Optional.of(design), outcome, target, level);
    }

    private static Comparison compare(
            Propensity propensity, Optional<Design> design, double[] outcome, Target target, double level) {
        String weightsAre = design.isPresent() ? "estimated" : "known";
        Method method = Method.of("propensity weighting", target.name() + ", robust, weights as " + weightsAre)
                .with("level", level);
        double[] weights = weights(propensity, target);
        var treated = new Side();
        var others = new Side();
        for (int i = 0; i < outcome.length; i++) {
            (propensity.treated()[i] ? treated : others).add(weights[i], outcome[i]);
        }
        for (int i = 0; i < outcome.length; i++) {
            (propensity.treated()[i] ? treated : others).addDeviation(weights[i], outcome[i]);
        }
        double equipoise = propensity.equipoise();
        double effect = treated.mean() - others.mean();
        double error = design.map(d -> error(propensity, d, weights, outcome, target, treated, others))
                .orElseGet(() -> Math.sqrt(treated.variance() + others.variance()));
        Estimate estimate = treated.count < 2 || others.count < 2
                ? new Estimate.Missing(Reason.NO_CONTROL, "fewer than two persons on one side", method)
                : Double.isNaN(effect)
                        ? new Estimate.Missing(Reason.VALUE_MISSING, "outcome", method)
                        : new Estimate.Value(effect, Wald.interval(effect, error, level), method);
        return new Comparison(
                estimate,
                treated.effective(),
                others.effective(),
                equipoise,
                notices(treated.dominated() || others.dominated(), equipoise));
    }

    private static double error(
            Propensity propensity,
            Design design,
            double[] weights,
            double[] outcome,
            Target target,
            Side treated,
            Side others) {
        var influence = new double[weights.length];
        var slopes = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            boolean with = propensity.treated()[i];
            Side side = with ? treated : others;
            double rest = (with ? 1 : -1) * (outcome[i] - side.mean()) / side.weight;
            influence[i] = weights[i] * rest;
            slopes[i] = slope(propensity.scores()[i], with, target) * rest;
        }
        new ScoreInfluence(propensity, design).add(influence, slopes);
        return Math.sqrt(Matrices.dot(influence, influence));
    }

    /** Returns how the weight changes with the logit of the propensity. */
    private static double slope(double p, boolean treated, Target target) {
        return switch (target) {
            case ATE -> treated ? -(1 - p) / p : p / (1 - p);
            case ATT -> treated ? 0 : p / (1 - p);
            case OVERLAP -> treated ? -p * (1 - p) : p * (1 - p);
        };
    }

    private static List<Notice> notices(boolean dominated, double equipoise) {
        var notices = new ArrayList<Notice>();
        if (dominated) {
            notices.add(Notice.EXTREME_WEIGHTS);
        }
        if (equipoise < 0.5) {
            notices.add(Notice.LITTLE_EQUIPOISE);
        }
        return List.copyOf(notices);
    }

    private static final class Side {
        private int count;
        private double weight;
        private double squares;
        private double sum;
        private double deviations;

        void add(double w, double y) {
            count++;
            weight += w;
            squares += w * w;
            sum += w * y;
        }

        void addDeviation(double w, double y) {
            deviations += w * w * (y - mean()) * (y - mean());
        }

        double mean() {
            return sum / weight;
        }

        double variance() {
            return deviations / (weight * weight);
        }

        double effective() {
            return weight * weight / squares;
        }

        boolean dominated() {
            return effective() < FEW * count;
        }
    }
}
