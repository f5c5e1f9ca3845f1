package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;

/**
 * Crude rates: events per {@code multiplier} person-years. Events may exceed person-years. Missing with a reason: a
 * missing or negative count, person-years that are missing or not above zero.
 *
 * @param limits which confidence limits of the count
 * @param multiplier for example 1,000 or 100,000
 * @param level confidence level, for example 0.95
 */
public record CrudeRate(PoissonLimits limits, double multiplier, double level) {
    public CrudeRate {
        Counts.checkMultiplier(multiplier);
        Counts.checkLevel(level);
    }

    /** Returns the usual choice: exact limits below ten events, Byar's from ten on. */
    public static CrudeRate per(double multiplier, double level) {
        return new CrudeRate(PoissonLimits.EXACT_BELOW_TEN, multiplier, level);
    }

    /** Returns one rate. */
    public Estimate of(double events, double personYears) {
        return of(new double[] {events}, new double[] {personYears}).get(0);
    }

    /** Returns the rates of {@code events[i]} in {@code personYears[i]}. */
    public Estimates of(double[] events, double[] personYears) {
        Counts.sameLength(events.length, personYears.length);
        var method =
                Method.of("crude rate", limits.label()).with("level", level).with("multiplier", multiplier);
        var result = new Estimates.Builder(events.length, method, level);
        for (int i = 0; i < events.length; i++) {
            var problem = Counts.problem(events[i], personYears[i], false);
            if (problem.isPresent()) {
                result.missing(i, problem.get(), -1);
            } else {
                double scale = multiplier / personYears[i];
                result.value(
                        i,
                        scale * events[i],
                        scale * limits.lower(events[i], level),
                        scale * limits.upper(events[i], level));
            }
        }
        return result.build();
    }
}
