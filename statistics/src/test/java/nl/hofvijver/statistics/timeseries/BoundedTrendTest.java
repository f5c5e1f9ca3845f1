package nl.hofvijver.statistics.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class BoundedTrendTest {
    private static final double[] YEARS = {2018, 2019, 2020, 2021, 2022, 2023};
    private static final double[] AHEAD = {2024, 2030};

    /** By hand: y = log of the values has slope log 2, intercept 0 in 2018, and no residuals. */
    @Test
    void continuesWhatDoublesEveryYear() {
        List<Estimate.Value> found = new BoundedTrend(Double.POSITIVE_INFINITY, 0.95)
                .project(YEARS, new double[] {1, 2, 4, 8, 16, 32}, AHEAD)
                .orThrow();
        assertThat(found.getFirst().value()).isCloseTo(64, within(1e-9));
        assertThat(found.getLast().value()).isCloseTo(4096, within(1e-6));
    }

    /** The textbook formula of the interval of a new observation, with t = 1.53321 for 80% and 4 degrees of freedom. */
    @Test
    void hasTheTextbookPredictionInterval() {
        double[] values = {10, 12, 11, 14, 13, 15};
        double mean = 0;
        for (double v : values) {
            mean += Math.log(v) / 6;
        }
        double slope = 0;
        for (int i = 0; i < 6; i++) {
            slope += (i - 2.5) * Math.log(values[i]) / 17.5;
        }
        double rest = 0;
        for (int i = 0; i < 6; i++) {
            rest += Math.pow(Math.log(values[i]) - mean - slope * (i - 2.5), 2);
        }
        double reach = 1.533206 * Math.sqrt(rest / 4 * (1 + 1 / 6.0 + 3.5 * 3.5 / 17.5));
        Estimate.Value next = new BoundedTrend(Double.POSITIVE_INFINITY, 0.8)
                .project(YEARS, values, AHEAD)
                .orThrow()
                .getFirst();
        assertThat(next.value()).isCloseTo(Math.exp(mean + slope * 3.5), within(1e-9));
        assertThat(next.interval().orElseThrow().lower()).isCloseTo(Math.exp(mean + slope * 3.5 - reach), within(1e-4));
        assertThat(next.interval().orElseThrow().upper()).isCloseTo(Math.exp(mean + slope * 3.5 + reach), within(1e-4));
    }

    @Property(tries = 300)
    void neverLeavesTheRangeAndWidensOnItsOwnScale(
            @ForAll @Size(6) List<@DoubleRange(min = 0.01, max = 99.9) Double> values) {
        double[] observed = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (double most : new double[] {100, Double.POSITIVE_INFINITY}) {
            for (Estimate.Value found :
                    new BoundedTrend(most, 0.95).project(YEARS, observed, AHEAD).orThrow()) {
                assertThat(found.interval().orElseThrow().lower()).isNotNegative();
                assertThat(found.interval().orElseThrow().upper()).isLessThanOrEqualTo(most);
                assertThat(found.value())
                        .isBetween(
                                found.interval().orElseThrow().lower(),
                                found.interval().orElseThrow().upper());
            }
        }
    }

    /** Observations on a perfect line still carry the chance of the people they were counted from. */
    @Test
    void isNeverSurerThanTheObservationsThemselves() {
        BoundedTrend trend = new BoundedTrend(Double.POSITIVE_INFINITY, 0.95);
        double[] values = {10, 10.1, 10.2, 10.3, 10.4, 10.5};
        double chance = trend.variance(9, 12, 0.95);
        Estimate.Value bare = trend.project(YEARS, values, AHEAD).orThrow().getFirst();
        Estimate.Value honest =
                trend.project(YEARS, values, AHEAD, chance).orThrow().getFirst();
        assertThat(bare.interval().orElseThrow().upper()).isLessThan(10.7);
        assertThat(honest.interval().orElseThrow().lower()).isLessThan(9.2);
        assertThat(honest.interval().orElseThrow().upper()).isGreaterThan(12);
        assertThat(honest.value()).isEqualTo(bare.value());
    }

    @Test
    void refusesFewOrImpossibleObservations() {
        BoundedTrend share = new BoundedTrend(100, 0.8);
        assertThat(share.project(new double[] {1, 2}, new double[] {1, 2}, AHEAD)
                        .refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
        assertThat(share.project(YEARS, new double[] {1, 2, 0, 4, 5, 6}, AHEAD).refusedFor())
                .contains(Reason.VALUE_OUT_OF_RANGE);
        assertThat(share.project(YEARS, new double[] {1, 2, Double.NaN, 4, 5, 6}, AHEAD)
                        .refusedFor())
                .contains(Reason.VALUE_MISSING);
    }
}
