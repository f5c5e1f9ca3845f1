package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;
import org.jspecify.annotations.Nullable;

/**
 * A statistic per area with its p, adjusted for the number of areas. An area without a statistic has a reason, and NaN
 * in every column.
 */
public final class LocalStatistics {
    private final Method method;
    private final double[] statistics;
    private final double[] scores;
    private final double[] p;
    private final double[] falseDiscovery;
    private final double[] bonferroni;
    private final @Nullable Reason[] reasons;

    /** Takes statistics, their standard scores and p values; the arrays are not copied. */
    LocalStatistics(Method method, double[] statistics, double[] scores, double[] p, @Nullable Reason[] reasons) {
        this.method = method;
        this.statistics = statistics;
        this.scores = scores;
        this.p = p;
        this.reasons = reasons;
        falseDiscovery = Adjustment.falseDiscovery(p);
        bonferroni = Adjustment.bonferroni(p);
    }

    /** Takes statistics and standard scores; p follows from the normal distribution. */
    static LocalStatistics normal(Method method, double[] statistics, double[] scores, @Nullable Reason[] reasons) {
        double[] p = Arrays.stream(scores)
                .map(z -> Double.isNaN(z) ? Double.NaN : Normal.twoSided(z))
                .toArray();
        return new LocalStatistics(method, statistics, scores, p, reasons);
    }

    /** All areas missing for one reason. */
    static LocalStatistics none(Method method, int areas, Reason reason) {
        var missing = new double[areas];
        Arrays.fill(missing, Double.NaN);
        var reasons = new @Nullable Reason[areas];
        Arrays.fill(reasons, reason);
        return new LocalStatistics(method, missing, missing, missing, reasons);
    }

    /** Returns the number of areas. */
    public int size() {
        return p.length;
    }

    /** Returns how the statistics and p values were computed. */
    public Method method() {
        return method;
    }

    /** Returns the statistic of area {@code i}. */
    public double statistic(int i) {
        return statistics[i];
    }

    /** Returns the statistic of area {@code i} in standard deviations from its expectation. */
    public double score(int i) {
        return scores[i];
    }

    /** Returns the two-sided p of area {@code i} by itself: not for publication. */
    public double unadjustedP(int i) {
        return p[i];
    }

    /** Returns p adjusted for the false discovery rate. */
    public double falseDiscoveryP(int i) {
        return falseDiscovery[i];
    }

    /** Returns p adjusted by Bonferroni. */
    public double bonferroniP(int i) {
        return bonferroni[i];
    }

    /** Returns why area {@code i} has no statistic, if so. */
    public Optional<Reason> reason(int i) {
        return Optional.ofNullable(reasons[i]);
    }

    /** Returns whether area {@code i} stands out above its expectation at a false discovery rate. */
    public boolean high(int i, double falseDiscoveryRate) {
        return falseDiscovery[i] <= falseDiscoveryRate && scores[i] > 0;
    }

    /** Returns whether area {@code i} stands out below its expectation at a false discovery rate. */
    public boolean low(int i, double falseDiscoveryRate) {
        return falseDiscovery[i] <= falseDiscoveryRate && scores[i] < 0;
    }
}
