package nl.hofvijver.statistics.survival;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * A Kaplan–Meier curve (Kaplan & Meier 1958): the product of (n − d)/n over the times with events, n persons being at risk
 * just before a time and d having the event then. Events come before censorings at the same time.
 */
public final class KaplanMeier {
    private final Method method;
    private final Limits limits;
    private final double level;
    private final RiskTable table;
    private final double[] survival;
    private final double[] logVariance;

    private KaplanMeier(RiskTable table, SurvivalVariance variance, Limits limits, double level, Method method) {
        this.table = table;
        this.limits = limits;
        this.level = level;
        this.method = method;
        survival = new double[table.size()];
        logVariance = new double[table.size()];
        double s = 1;
        double sum = 0;
        for (int i = 0; i < table.size(); i++) {
            double d = table.events()[i];
            double n = table.atRisk()[i];
            s *= (n - d) / n;
            sum += variance.step(d, n);
            survival[i] = s;
            logVariance[i] = sum;
        }
    }

    /** Estimates the curve with Greenwood's variance; causes are not told apart. */
    public static Outcome<KaplanMeier> of(FollowUp followUp, Limits limits, double level) {
        return of(followUp, SurvivalVariance.GREENWOOD, limits, level);
    }

    /**
     * Estimates the curve; causes are not told apart. Half a million persons take a fraction of a second.
     *
     * @return refused when there is nobody, a time is missing or an exit does not lie after its entry
     */
    public static Outcome<KaplanMeier> of(FollowUp followUp, SurvivalVariance variance, Limits limits, double level) {
        Method method = Method.of("Kaplan-Meier", variance.label() + ", " + limits.label() + " limits")
                .with("level", level);
        return followUp.<KaplanMeier>objection(method)
                .orElseGet(() -> new Outcome.Computed<>(
                        new KaplanMeier(RiskTable.of(followUp), variance, limits, level, method)));
    }

    /** Returns the numbers at risk, with one step per distinct exit time. */
    public RiskTable table() {
        return table;
    }

    /** Returns the survival from step {@code i} on. */
    public double survival(int i) {
        return survival[i];
    }

    /** Returns the standard error of the survival from step {@code i} on. */
    public double standardError(int i) {
        return survival[i] * Math.sqrt(logVariance[i]);
    }

    /** Returns the survival from step {@code i} on with its limits. */
    public Estimate.Value step(int i) {
        return new Estimate.Value(survival[i], limits.interval(survival[i], standardError(i), level), method);
    }

    /** Returns the survival at a time; missing after the last exit, unless nobody is left alive by then. */
    public Estimate at(double time) {
        int i = table.lastAtOrBefore(time);
        if (i < 0) {
            return new Estimate.Value(1, limits.interval(1, 0, level), method);
        }
        boolean beyond = i == table.size() - 1 && time > table.times()[i] && survival[i] > 0;
        return beyond
                ? new Estimate.Missing(Reason.TOO_FEW_POINTS, "followed until " + table.times()[i], method)
                : step(i);
    }

    /**
     * Returns the first time at which survival is at most {@code 1 − p}; with {@code p = 0.5} the median. When the curve
     * is exactly flat at that height, the middle of the flat part is taken, as R's survival does. Limits are the times at
     * which the limits of the curve get there; the upper one is infinite when they never do.
     */
    public Estimate quantile(double p) {
        double at = firstAtMost(1 - p, i -> survival[i]);
        Method asked = method.with("p", p);
        if (Double.isInfinite(at)) {
            return new Estimate.Missing(Reason.TOO_FEW_EVENTS, "survival stays above " + (1 - p), asked);
        }
        double lower = firstAtMost(1 - p, i -> lowerLimit(i));
        double upper = firstAtMost(1 - p, i -> upperLimit(i));
        return new Estimate.Value(at, new Interval(Math.min(lower, at), Math.max(at, upper), level), asked);
    }

    private double lowerLimit(int i) {
        return survival[i] <= 0
                ? Double.NaN
                : limits.interval(survival[i], standardError(i), level).lower();
    }

    private double upperLimit(int i) {
        return survival[i] <= 0
                ? Double.NaN
                : limits.interval(survival[i], standardError(i), level).upper();
    }

    private interface Height {
        double of(int step);
    }

    private double firstAtMost(double height, Height curve) {
        double tolerance = 1e-12;
        for (int i = 0; i < survival.length; i++) {
            double h = curve.of(i);
            if (h <= height + tolerance) {
                boolean flat = Math.abs(h - height) <= tolerance;
                return flat ? (table.times()[i] + nextDrop(curve, i)) / 2 : table.times()[i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double nextDrop(Height curve, int from) {
        for (int i = from + 1; i < survival.length; i++) {
            if (!(curve.of(i) >= curve.of(from) - 1e-12)) {
                return table.times()[i];
            }
        }
        return table.times()[from];
    }

    /**
     * Returns the mean time lived until {@code horizon} (restricted mean survival time): the area under the curve, with
     * the variance of Σ areaᵢ² dᵢ/(nᵢ(nᵢ − dᵢ)), areaᵢ being the area between step i and the horizon.
     *
     * @return missing when the last person left, alive, before the horizon
     */
    public Estimate restrictedMean(double horizon) {
        Method asked = Method.of("restricted mean survival time", "Kaplan-Meier area, Greenwood")
                .with("horizon", horizon)
                .with("level", level);
        return restricted(horizon)
                .<Estimate>map(r -> new Estimate.Value(r.mean, Wald.interval(r.mean, r.standardError, level), asked))
                .orElseGet(() -> new Estimate.Missing(
                        Reason.TOO_FEW_POINTS, "followed until " + table.times()[table.size() - 1], asked));
    }

    private record Restricted(double mean, double standardError) {}

    private Optional<Restricted> restricted(double horizon) {
        int last = table.size() - 1;
        if (!(horizon > 0) || (table.times()[last] < horizon && survival[last] > 0)) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double right = horizon;
        for (int i = table.lastAtOrBefore(horizon); i >= 0; i--) {
            area += survival[i] * (right - table.times()[i]);
            right = table.times()[i];
            variance += area * area * SurvivalVariance.GREENWOOD.step(table.events()[i], table.atRisk()[i]);
        }
        return Optional.of(new Restricted(area + right, Math.sqrt(variance)));
    }

    /** Returns how much longer the persons of this curve live until the horizon than those of another, independent one. */
    public Estimate restrictedMeanDifference(KaplanMeier other, double horizon) {
        Method asked = Method.of("difference of restricted mean survival times", "Kaplan-Meier area, Greenwood")
                .with("horizon", horizon)
                .with("level", level);
        Optional<Restricted> a = restricted(horizon);
        Optional<Restricted> b = other.restricted(horizon);
        if (a.isEmpty() || b.isEmpty()) {
            return new Estimate.Missing(Reason.TOO_FEW_POINTS, "follow-up ends before the horizon", asked);
        }
        double difference = a.get().mean - b.get().mean;
        double error = Math.hypot(a.get().standardError, b.get().standardError);
        return new Estimate.Value(difference, Wald.interval(difference, error, level), asked);
    }
}
