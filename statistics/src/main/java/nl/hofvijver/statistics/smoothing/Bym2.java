package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.Neighbours;

/**
 * BYM2 (Riebler et al. 2016): relative risks that borrow strength from the neighbours and from the whole map, in a
 * proportion that the data decide.
 *
 * <p>The standard deviation and the share of structure are integrated out on a grid around their peak, each with a
 * Laplace approximation of the risks (as INLA does, Rue, Martino and Chopin 2009): no sampling, the same figures every
 * time. Each connected part of the map is scaled by itself; islands are independent effects.
 *
 * @param deviation prior: the standard deviation of the log risks is above this ...
 * @param deviationTail ... with this probability
 * @param share prior: the share of structure is below this ...
 * @param shareBelow ... with this probability
 * @param threshold of the exceedance probability, usually 1
 * @param level of the credible intervals
 */
public record Bym2(
        double deviation, double deviationTail, double share, double shareBelow, double threshold, double level) {
    private static final double COVARIATE_PRECISION = 0.001;

    public Bym2 {
        boolean priors = deviation > 0 && within(deviationTail) && within(share) && within(shareBelow);
        if (!priors || !(threshold > 0) || !within(level)) {
            throw new IllegalArgumentException("probabilities lie between 0 and 1, the others are above 0");
        }
    }

    private static boolean within(double probability) {
        return probability > 0 && probability < 1;
    }

    /** Returns the usual priors: deviation above 1 with 1%, structure below one half with two thirds. */
    public static Bym2 usual(double level) {
        return new Bym2(1, 0.01, 0.5, 2 / 3.0, 1, level);
    }

    /**
     * Smooths a map.
     *
     * @param observed events per area
     * @param expected events per area, above zero
     * @param neighbours from both sides, at least one pair; their weights do not matter
     * @param covariates one array per covariate, an element per area; may be empty; an intercept is added
     */
    public Outcome<SmoothedMap> smooth(
            double[] observed, double[] expected, Neighbours neighbours, double[][] covariates) {
        var method = method();
        Optional<Outcome.Refused<SmoothedMap>> problem = AreaCounts.problem(observed, expected, method);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (neighbours.size() != observed.length || !neighbours.symmetric()) {
            throw new IllegalArgumentException("neighbours from both sides, of the same areas, expected");
        }
        for (int k = 0; k < covariates.length; k++) {
            if (covariates[k].length != observed.length
                    || !Arrays.stream(covariates[k]).allMatch(Double::isFinite)) {
                return new Outcome.Refused<>(Reason.VALUE_MISSING, "covariate " + k, method);
            }
        }
        var icar = new Icar(neighbours);
        if (icar.parts() == 0) {
            return new Outcome.Refused<>(Reason.NO_NEIGHBOURS, "no two areas are neighbours", method);
        }
        var prior = new MixingPrior(icar, deviation, deviationTail, share, shareBelow);
        var field = new LatentField(
                observed, expected, withIntercept(covariates, observed.length), precisions(covariates.length), icar);
        return new HyperGrid(field, prior, start(observed, expected))
                .integrate(expected, threshold, level)
                .<Outcome<SmoothedMap>>map(grid ->
                        new Outcome.Computed<>(new SmoothedMap(method, level, grid.parameters(), grid.columns())))
                .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_CONVERGED, "", method));
    }

    private Method method() {
        return Method.of("BYM2", "Laplace grid")
                .with("deviation above", deviation)
                .with("probability of deviation", deviationTail)
                .with("share below", share)
                .with("probability of share", shareBelow)
                .with("threshold", threshold)
                .with("level", level);
    }

    private static double[][] withIntercept(double[][] covariates, int areas) {
        var columns = new double[covariates.length + 1][];
        columns[0] = new double[areas];
        Arrays.fill(columns[0], 1);
        System.arraycopy(covariates, 0, columns, 1, covariates.length);
        return columns;
    }

    private static double[] precisions(int covariates) {
        var precisions = new double[covariates + 1];
        Arrays.fill(precisions, 1, precisions.length, COVARIATE_PRECISION);
        return precisions;
    }

    private static double[] start(double[] observed, double[] expected) {
        var logRisk = new double[observed.length];
        Arrays.setAll(logRisk, i -> Math.log((observed[i] + 0.5) / (expected[i] + 0.5)));
        return logRisk;
    }
}
