package nl.hofvijver.statistics.smoothing;

import java.util.Map;
import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.distribution.Gamma;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Empirical Bayes of Clayton and Kaldor (1987): relative risks come from one gamma distribution, which is fitted to the
 * map by maximising the negative binomial likelihood; each area's posterior is again a gamma distribution.
 *
 * <p>The intervals take the fitted gamma distribution as known and are therefore a little too narrow. When areas differ
 * no more than by chance there is nothing to fit, and the map is refused with {@link Reason#NO_VARIATION}.
 *
 * @param threshold of the exceedance probability, usually 1
 * @param level of the credible intervals, for example 0.95
 */
public record PoissonGamma(double threshold, double level) {
    private static final int MOST_STEPS = 200;

    public PoissonGamma {
        if (!(threshold > 0) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a threshold above 0 and a level between 0 and 1 expected");
        }
    }

    /**
     * Smooths a map.
     *
     * @param observed events per area
     * @param expected events per area, above zero
     */
    public Outcome<SmoothedMap> smooth(double[] observed, double[] expected) {
        var method = Method.of("Poisson-gamma empirical Bayes", "Clayton-Kaldor")
                .with("threshold", threshold)
                .with("level", level);
        Optional<Outcome.Refused<SmoothedMap>> problem = AreaCounts.problem(observed, expected, method);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!overDispersed(observed, expected)) {
            return new Outcome.Refused<>(Reason.NO_VARIATION, "areas differ no more than by chance", method);
        }
        return fit(observed, expected)
                .<Outcome<SmoothedMap>>map(
                        prior -> new Outcome.Computed<>(posterior(prior, observed, expected, method)))
                .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_CONVERGED, "", method));
    }

    /** The gamma distribution of the relative risks: mean shape / rate. */
    private record Prior(double shape, double rate) {}

    /** The slope of the likelihood where the variance between areas is zero: only if it rises is there a maximum. */
    private static boolean overDispersed(double[] observed, double[] expected) {
        double common = StableSum.of(observed) / StableSum.of(expected);
        var score = new StableSum();
        for (int i = 0; i < observed.length; i++) {
            double difference = observed[i] - common * expected[i];
            score.add(difference * difference - observed[i]);
        }
        return score.value() > 0;
    }

    /** Newton's method on the logarithms of both parameters, halving steps that do not improve. */
    private static Optional<Prior> fit(double[] observed, double[] expected) {
        double common = StableSum.of(observed) / StableSum.of(expected);
        var prior = new Prior(1, 1 / common);
        double likelihood = likelihood(prior, observed, expected);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(prior, observed, expected);
            double size = Math.max(Math.abs(move[0]), Math.abs(move[1]));
            double scale = Math.min(1, 2 / size);
            var next = moved(prior, move, scale);
            double better = likelihood(next, observed, expected);
            while (!(better >= likelihood - 1e-12 * Math.abs(likelihood)) && scale > 1e-10) {
                scale /= 2;
                next = moved(prior, move, scale);
                better = likelihood(next, observed, expected);
            }
            prior = next;
            likelihood = better;
            if (size < 1e-10) {
                return Optional.of(prior);
            }
            if (prior.shape > 1e12) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Prior moved(Prior prior, double[] move, double scale) {
        return new Prior(prior.shape * Math.exp(scale * move[0]), prior.rate * Math.exp(scale * move[1]));
    }

    private static double likelihood(Prior prior, double[] observed, double[] expected) {
        var sum = new StableSum();
        for (int i = 0; i < observed.length; i++) {
            double shape = observed[i] + prior.shape;
            sum.add(LogGamma.value(shape) - LogGamma.value(prior.shape));
            sum.add(prior.shape * Math.log(prior.rate) - shape * Math.log(expected[i] + prior.rate));
        }
        return sum.value();
    }

    /** Returns the Newton step in (log shape, log rate), uphill also where the likelihood is not concave. */
    private static double[] move(Prior prior, double[] observed, double[] expected) {
        double a = prior.shape;
        double b = prior.rate;
        double[] sums = new double[5];
        for (int i = 0; i < observed.length; i++) {
            double total = expected[i] + b;
            double shape = observed[i] + a;
            sums[0] += Digamma.value(shape) - Digamma.value(a) + Math.log(b / total);
            sums[1] += a / b - shape / total;
            sums[2] += Trigamma.value(shape) - Trigamma.value(a);
            sums[3] += 1 / b - 1 / total;
            sums[4] += shape / (total * total) - a / (b * b);
        }
        double byShape = a * sums[0];
        double byRate = b * sums[1];
        double shapeShape = a * a * sums[2] + byShape;
        double shapeRate = a * b * sums[3];
        double rateRate = b * b * sums[4] + byRate;
        double determinant = shapeShape * rateRate - shapeRate * shapeRate;
        if (shapeShape < 0 && determinant > 0) {
            return new double[] {
                (shapeRate * byRate - rateRate * byShape) / determinant,
                (shapeRate * byShape - shapeShape * byRate) / determinant
            };
        }
        double length = Math.hypot(byShape, byRate);
        return new double[] {byShape / length, byRate / length};
    }

    private SmoothedMap posterior(Prior prior, double[] observed, double[] expected, Method method) {
        var columns = new SmoothedMap.Columns(observed.length);
        double tail = (1 - level) / 2;
        for (int i = 0; i < observed.length; i++) {
            double shape = observed[i] + prior.shape;
            double rate = expected[i] + prior.rate;
            columns.mean[i] = shape / rate;
            columns.deviation[i] = Math.sqrt(shape) / rate;
            columns.lower[i] = Gamma.lowerQuantile(shape, tail) / rate;
            columns.upper[i] = Gamma.upperQuantile(shape, tail) / rate;
            columns.exceedance[i] = Gamma.above(shape, threshold * rate);
            columns.ownShare[i] = expected[i] / rate;
        }
        return new SmoothedMap(method, level, Map.of("shape", prior.shape, "rate", prior.rate), columns);
    }
}
