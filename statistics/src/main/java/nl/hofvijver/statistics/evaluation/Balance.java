package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.statistics.regression.Design;

/** How far the groups still differ in their covariates. */
public final class Balance {
    /** Standardised difference from which a covariate counts as unbalanced. */
    public static final double BOUND = 0.1;

    private Balance() {}

    /**
     * One covariate: (mean treated − mean others)/√((s₁² + s₀²)/2). The denominator is that of the unweighted groups both
     * before and after, so that weighting cannot seem to help by making the spread larger.
     */
    public record Difference(String covariate, double before, double after) {
        /** Returns whether the groups are alike enough after weighting. */
        public boolean balanced() {
            return Math.abs(after) < BOUND;
        }
    }

    /** Compares all columns but the intercept. A covariate without variation in either group has difference 0. */
    public static List<Difference> of(Design design, boolean[] treated, double[] weights) {
        var ones = new double[treated.length];
        Arrays.fill(ones, 1);
        var differences = new ArrayList<Difference>();
        for (int j = 0; j < design.size(); j++) {
            String name = design.names().get(j);
            if (!name.equals(Design.INTERCEPT)) {
                double[] x = design.column(j);
                double spread = Math.sqrt((variance(x, treated, true) + variance(x, treated, false)) / 2);
                differences.add(new Difference(
                        name, difference(x, treated, ones, spread), difference(x, treated, weights, spread)));
            }
        }
        return List.copyOf(differences);
    }

    private static double difference(double[] x, boolean[] treated, double[] weights, double spread) {
        double gap = mean(x, treated, true, weights) - mean(x, treated, false, weights);
        return spread == 0 && gap == 0 ? 0 : gap / spread;
    }

    private static double mean(double[] x, boolean[] treated, boolean group, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group) {
                sum += weights[i] * x[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    private static double variance(double[] x, boolean[] treated, boolean group) {
        var ones = new double[x.length];
        Arrays.fill(ones, 1);
        double mean = mean(x, treated, group, ones);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group) {
                sum += (x[i] - mean) * (x[i] - mean);
                n++;
            }
        }
        return sum / (n - 1);
    }
}
