package nl.hofvijver.statistics.smoothing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.distribution.Normal;

/** Integration over the standard deviation and the share of structure of BYM2, on a grid along the axes of their peak. */
final class HyperGrid {
    private static final double LOWEST_LOG_DEVIATION = Math.log(0.005);
    private static final double HIGHEST_LOG_DEVIATION = Math.log(10);
    private static final double FARTHEST_LOGIT = 5;
    private static final double NEGLIGIBLE = 7;
    private static final int HALF = 3;

    private final LatentField field;
    private final MixingPrior prior;
    private double[] start;

    HyperGrid(LatentField field, MixingPrior prior, double[] start) {
        this.field = field;
        this.prior = prior;
        this.start = start;
    }

    /** What the whole map has, and what its areas have. */
    record Integrated(Map<String, Double> parameters, SmoothedMap.Columns columns) {}

    /** One point of the grid. */
    private record Point(double logDeviation, double logit) {
        double deviation() {
            return Math.exp(logDeviation);
        }

        double share() {
            return 1 / (1 + Math.exp(-logit));
        }

        boolean possible() {
            return logDeviation >= LOWEST_LOG_DEVIATION
                    && logDeviation <= HIGHEST_LOG_DEVIATION
                    && Math.abs(logit) <= FARTHEST_LOGIT;
        }
    }

    /** A point with its weight and the marginals of all areas. */
    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    private record Weighed(Point point, double log, double[] fixed, MarginalColumns marginals) {}

    /** Integrates; empty when not even the peak can be computed. */
    Optional<Integrated> integrate(double[] expected, double threshold, double level) {
        var peak = new Peak(this::climb, Math.log(0.3), 0);
        if (!Double.isFinite(peak.height)) {
            return Optional.empty();
        }
        var points = new ArrayList<Point>();
        for (int i = -HALF; i <= HALF; i++) {
            for (int j = -HALF; j <= HALF; j++) {
                double first = peak.at[0] + i * peak.axes[0][0] + j * peak.axes[0][1];
                double second = peak.at[1] + i * peak.axes[1][0] + j * peak.axes[1][1];
                points.add(new Point(first, second));
            }
        }
        double[] atPeak = start;
        List<Weighed> weighed = points.parallelStream()
                .filter(Point::possible)
                .map(point -> weigh(point, atPeak, peak.height, expected, Math.log(threshold)))
                .flatMap(Optional::stream)
                .toList();
        return weighed.isEmpty() ? Optional.empty() : Optional.of(combine(weighed, level));
    }

    /** Returns the logarithm of the posterior density, and keeps the mode as the start of the next point. */
    private double climb(double logDeviation, double logit) {
        var point = new Point(logDeviation, logit);
        if (!point.possible()) {
            return Double.NEGATIVE_INFINITY;
        }
        return mode(point, start)
                .map(mode -> {
                    start = mode.logRisk();
                    return mode.logLikelihood() + prior.log(logDeviation, logit);
                })
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** A field that does not settle at an extreme point has no density there: the point is left out of the grid. */
    private Optional<LatentField.Mode> mode(Point point, double[] from) {
        try {
            return Optional.of(field.mode(point.deviation(), point.share(), from));
        } catch (ArithmeticException notSettled) {
            return Optional.empty();
        }
    }

    private Optional<Weighed> weigh(Point point, double[] from, double height, double[] expected, double logThreshold) {
        Optional<LatentField.Mode> found = mode(point, from);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var mode = found.get();
        double log = mode.logLikelihood() + prior.log(point.logDeviation, point.logit) - height;
        if (log < -NEGLIGIBLE) {
            return Optional.empty();
        }
        double[] variances = field.variances(mode, point.deviation(), point.share());
        var marginals = new MarginalColumns(mode, variances, expected, logThreshold);
        return Optional.of(new Weighed(point, log, mode.fixed(), marginals));
    }

    private static Integrated combine(List<Weighed> weighed, double level) {
        double[] weights = weighed.stream().mapToDouble(w -> Math.exp(w.log)).toArray();
        double total =
                IntStream.range(0, weights.length).mapToDouble(g -> weights[g]).sum();
        var parameters = new TreeMap<String, Double>();
        for (int g = 0; g < weights.length; g++) {
            weights[g] /= total;
            var w = weighed.get(g);
            parameters.merge("deviation", weights[g] * w.point.deviation(), Double::sum);
            parameters.merge("share of structure", weights[g] * w.point.share(), Double::sum);
            for (int k = 0; k < w.fixed.length; k++) {
                String name = k == 0 ? "intercept" : "covariate " + (k - 1);
                parameters.merge(name, weights[g] * w.fixed[k], Double::sum);
            }
        }
        var marginals = weighed.stream().map(Weighed::marginals).toList();
        var columns = new SmoothedMap.Columns(marginals.getFirst().size());
        IntStream.range(0, marginals.getFirst().size())
                .parallel()
                .forEach(i -> MarginalColumns.mix(marginals, weights, i, Normal.z(level), columns));
        return new Integrated(parameters, columns);
    }
}
