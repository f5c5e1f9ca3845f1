package nl.hofvijver.statistics.population;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;

/** Population size from two lists, or from how many people were seen once and twice. */
public final class CaptureRecapture {
    private CaptureRecapture() {}

    /**
     * Two lists: N = (n₁+1)(n₂+1)/(m+1) − 1 (Chapman 1951), variance Seber 1970, limits log-normal on the unseen.
     *
     * @param first persons on the first list
     * @param second persons on the second list
     * @param both persons on both
     * @return missing with {@link Reason#NO_OVERLAP} when nobody is on both (the figure is withheld)
     */
    public static Estimate chapman(long first, long second, long both, double level) {
        Method method = Method.of("capture-recapture, two lists", "Chapman").with("level", level);
        return chapman(first, second, both, (double) both, level, method);
    }

    /**
     * The same when linkage errs: of the persons on both lists a share was missed, and of the links found a share is
     * false, so m becomes m(1 − false)/(1 − missed), the inverse of what linkage made of it (Ding & Fienberg 1994, in its
     * simplest form). Missed links make the population look too large. For a range, not for a correction: limits take the
     * shares as known.
     *
     * @param missed share of the true links that were missed, from 0 up to but not including 1
     * @param wrong share of the links found that are false, from 0 up to but not including 1
     */
    public static Estimate chapmanWithLinkErrors(
            long first, long second, long both, double missed, double wrong, double level) {
        if (!(missed >= 0 && missed < 1 && wrong >= 0 && wrong < 1)) {
            throw new IllegalArgumentException("shares lie from 0 to below 1, got " + missed + " and " + wrong);
        }
        Method method = Method.of("capture-recapture, two lists", "Chapman, link errors")
                .with("missed", missed)
                .with("wrong", wrong)
                .with("level", level);
        return chapman(first, second, both, both * (1 - wrong) / (1 - missed), level, method);
    }

    /**
     * The plain estimate N = n₁n₂/m (Lincoln 1930; Petersen 1896), variance n₁n₂(n₁−m)(n₂−m)/m³, limits log-normal on the
     * unseen. Too large on average in small samples, and infinite without overlap: Chapman's is the better one.
     *
     * @return missing with {@link Reason#NO_OVERLAP} when nobody is on both
     */
    public static Estimate lincolnPetersen(long first, long second, long both, double level) {
        Method method =
                Method.of("capture-recapture, two lists", "Lincoln-Petersen").with("level", level);
        Optional<Estimate> objection = objection(first, second, both, (double) both, method);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (both == 0) {
            return new Estimate.Missing(Reason.NO_OVERLAP, "", method);
        }
        double m = (double) both;
        double size = first * (second / m);
        double variance = size * ((first - m) / m) * ((second - m) / m);
        return unseen(first + second - m, size, variance, level, method);
    }

    private static Optional<Estimate> objection(long first, long second, long both, double m, Method method) {
        if (first < 0 || second < 0 || both < 0) {
            return Optional.of(new Estimate.Missing(Reason.COUNT_NEGATIVE, "", method));
        }
        return m > Math.min(first, second)
                ? Optional.of(
                        new Estimate.Missing(Reason.COUNT_ABOVE_POPULATION, "more on both lists than on one", method))
                : Optional.empty();
    }

    private static Estimate chapman(long first, long second, long both, double m, double level, Method method) {
        Optional<Estimate> objection = objection(first, second, both, m, method);
        if (objection.isPresent()) {
            return objection.get();
        }
        double size = (first + 1.0) * (second + 1.0) / (m + 1) - 1;
        double variance = (first + 1.0) * (second + 1.0) * (first - m) * (second - m) / ((m + 1) * (m + 1) * (m + 2));
        Estimate.Value value = unseen(first + second - m, size, variance, level, method);
        return both == 0 ? new Estimate.Missing(Reason.NO_OVERLAP, "", method, Optional.of(value)) : value;
    }

    /**
     * Lower bound from repeated sightings: n + f₁²/(2f₂) (Chao 1987); without anybody seen twice the bias-corrected one.
     *
     * @param seen persons seen at all
     * @param once of them, seen exactly once
     * @param twice of them, seen exactly twice
     */
    public static Estimate chao(long seen, long once, long twice, double level) {
        if (twice <= 0) {
            return chaoCorrected(seen, once, twice, level);
        }
        Method method =
                Method.of("capture-recapture, repeated sightings", "Chao").with("level", level);
        if (once < 0 || once + twice > seen) {
            return new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, "once + twice above seen", method);
        }
        double r = (double) once / twice;
        double size = seen + (double) once * once / (2.0 * twice);
        return unseen((double) seen, size, twice * (r * r / 2 + r * r * r + r * r * r * r / 4), level, method);
    }

    /**
     * The same without bias in small samples: n + f₁(f₁−1)/(2(f₂+1)), variance by the delta method (Chao
     * 1987; Colwell 2013, EstimateS, eq. 6). Finite when nobody was seen twice.
     */
    public static Estimate chaoCorrected(long seen, long once, long twice, double level) {
        Method method = Method.of("capture-recapture, repeated sightings", "Chao, bias-corrected")
                .with("level", level);
        if (once < 0 || twice < 0 || once + twice > seen) {
            return new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, "once + twice above seen", method);
        }
        double f = once;
        double g = twice + 1.0;
        double pairs = f * (f - 1);
        double variance = pairs / (2 * g)
                + f * (2 * f - 1) * (2 * f - 1) / (4 * g * g)
                + f * f * twice * (f - 1) * (f - 1) / (4 * g * g * g * g);
        return unseen((double) seen, seen + pairs / (2 * g), variance, level, method);
    }

    /**
     * n/(1 − exp(−2f₂/f₁)) (Zelterman 1988), variance Böhning 2008: robust when only the rarely seen behave as Poisson.
     *
     * @return missing when nobody was seen once or nobody twice
     */
    public static Estimate zelterman(long seen, long once, long twice, double level) {
        Method method =
                Method.of("capture-recapture, repeated sightings", "Zelterman").with("level", level);
        if (once < 0 || twice < 0 || once + twice > seen) {
            return new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, "once + twice above seen", method);
        }
        if (once == 0 || twice == 0) {
            return new Estimate.Missing(Reason.TOO_FEW_EVENTS, "nobody seen once, or nobody twice", method);
        }
        double rate = 2.0 * twice / once;
        double size = seen / -Math.expm1(-rate);
        double g = Math.exp(-rate) / Math.pow(-Math.expm1(-rate), 2);
        double variance = seen * g * (1 + seen * g * rate * rate * (1.0 / once + 1.0 / twice));
        return unseen((double) seen, size, variance, level, method);
    }

    private static Estimate.Value unseen(double seen, double size, double variance, double level, Method method) {
        double hidden = size - seen;
        if (hidden <= 0) {
            return new Estimate.Value(size, new Interval(size, size, level), method);
        }
        double factor = Math.exp(Wald.z(level) * Math.sqrt(Math.log1p(variance / (hidden * hidden))));
        return new Estimate.Value(size, new Interval(seen + hidden / factor, seen + hidden * factor, level), method);
    }
}
