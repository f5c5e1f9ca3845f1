package nl.hofvijver.statistics.lifetable;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Healthy life expectancy by Sullivan's method (1971): the years of the life table, each band times the share of its
 * people who are healthy.
 *
 * <p>The shares come from a survey with {@code asked} persons per band. A band in which nobody was asked makes the
 * figure missing; the share is not borrowed from a neighbouring band.
 *
 * @param bands the age bands, of the deaths and of the survey
 * @param chance which sources of chance the interval covers
 * @param level confidence level, for example 0.95
 * @param rules when to withhold
 */
public record HealthyLifeExpectancy(AgeBands bands, Chance chance, double level, Rules rules) {
    /** Which sources of chance the interval of a healthy life expectancy covers. */
    public enum Chance {
        /** Only the survey (Jagger et al., Health Expectancy Calculation by the Sullivan Method, 4th ed. 2014). */
        SURVEY("Sullivan, chance of the survey"),
        /** Also the deaths, with Chiang's variance (Mathers 1991). */
        SURVEY_AND_DEATHS("Sullivan, chance of survey and deaths");

        private final String label;

        Chance(String label) {
            this.label = label;
        }
    }

    private static final double RULE_Z = Normal.z(0.95);

    public HealthyLifeExpectancy {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, got " + level);
        }
    }

    /**
     * Returns the healthy life expectancy of one area.
     *
     * @param age the age at which one of the bands begins
     * @param deaths per band
     * @param personYears per band
     * @param healthy persons per band who are healthy, out of those asked
     * @param asked persons per band who were asked
     */
    public Estimate at(int age, double[] deaths, double[] personYears, double[] healthy, double[] asked) {
        int size = bands.size();
        if (deaths.length != size || personYears.length != size || healthy.length != size || asked.length != size) {
            throw new IllegalArgumentException("one element per band expected in each array");
        }
        int start = bands.at(age);
        var method = Method.of("healthy life expectancy", chance.label)
                .with("age", age)
                .with("a of the first band", bands.share(0))
                .with("level", level);
        var result = new Estimates.Builder(1, method, level).naming(bands::name);
        if (MortalityData.usable(deaths, personYears, size, 0, rules, result, 0) && asked(healthy, asked, result)) {
            put(start, deaths, personYears, healthy, asked, result);
        }
        return result.build().get(0);
    }

    private static boolean asked(double[] healthy, double[] asked, Estimates.Builder result) {
        for (int i = 0; i < asked.length; i++) {
            Optional<Reason> problem = Optional.empty();
            if (Double.isNaN(healthy[i])) {
                problem = Optional.of(Reason.COUNT_MISSING);
            } else if (!(asked[i] > 0)) {
                problem = Optional.of(Reason.POPULATION_NOT_POSITIVE);
            } else if (healthy[i] < 0) {
                problem = Optional.of(Reason.COUNT_NEGATIVE);
            } else if (healthy[i] > asked[i]) {
                problem = Optional.of(Reason.COUNT_ABOVE_POPULATION);
            }
            if (problem.isPresent()) {
                result.missing(0, problem.get(), i);
                return false;
            }
        }
        return true;
    }

    private void put(
            int start,
            double[] deaths,
            double[] personYears,
            double[] healthy,
            double[] asked,
            Estimates.Builder result) {
        var table = new LifeTable(bands);
        table.fill(deaths, personYears, 0);
        Optional<Reason> extinct = MortalityData.extinct(table, start);
        if (extinct.isPresent()) {
            result.missing(0, extinct.get(), start);
            return;
        }
        var shares = new double[healthy.length];
        double survey = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = healthy[i] / asked[i];
            double years = i < start ? 0 : table.years[i] / table.survivors[start];
            survey += years * years * shares[i] * (1 - shares[i]) / asked[i];
        }
        double value = table.expectation(start, shares);
        double variance =
                chance == Chance.SURVEY ? survey : survey + table.mortalityVariance(start, shares, Variance.CHIANG);
        double error = Math.sqrt(variance);
        double half = Normal.z(level) * error;
        result.value(0, value, value - half, value + half);
        if (2 * RULE_Z * error > rules.widestInterval()) {
            result.missing(0, Reason.INTERVAL_TOO_WIDE, -1);
        }
    }
}
