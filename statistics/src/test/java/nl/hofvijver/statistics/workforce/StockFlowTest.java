package nl.hofvijver.statistics.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class StockFlowTest {
    private static final List<Stock> STOCKS = List.of(
            new Stock(32, "f", 50, 0.2, 0.8, 0),
            new Stock(30, "f", 20, 0, 0.7, 0.6),
            new Stock(31, "f", 30, 0.1, 0.7, 0),
            new Stock(30, "m", 10, 0, 0.9, 0.4),
            new Stock(31, "m", 20, 0.05, 0.9, 0));
    private static final Inflow TEN = new Inflow(10, 0.9, 1, 1);
    private static final Demand DEMAND = new Demand(110, 0.01, 0, 0.005, -0.002, 0);

    /** By hand: of 20, 30, 50 women stay 20, 27, 40; of 10 and 20 men 10 and 19; ten persons enter, six of them women. */
    @Test
    void aYearIsThatOfTheHandCalculation() {
        List<StockFlow.Year> years = new StockFlow(STOCKS, TEN).project(1);
        assertThat(years.getFirst().heads()).isEqualTo(130);
        assertThat(years.getFirst().fulltime()).isEqualTo(102, within(1e-12));
        StockFlow.Year next = years.getLast();
        assertThat(next.leavers()).isEqualTo(3 + 10 + 1, within(1e-12));
        assertThat(next.entrants()).isEqualTo(10);
        assertThat(next.heads()).isEqualTo(126, within(1e-12));
        // Women 6 of 30, 20 of 31, 27 + 40 of 32; men 4 of 30, 10 + 19 of 31.
        assertThat(next.fulltime()).isEqualTo((6 + 20) * 0.7 + 67 * 0.8 + (4 + 29) * 0.9, within(1e-12));
    }

    @Property(tries = 50)
    void headsChangeByWhoEntersMinusWhoLeaves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int ages) {
        var random = RandomStream.of(seed, 0);
        var stocks = new ArrayList<Stock>();
        for (int age = 0; age < ages; age++) {
            stocks.add(new Stock(25 + age, "x", 100 * random.nextDouble(), random.nextDouble(), 1, 1.0 / ages));
        }
        List<StockFlow.Year> years = new StockFlow(stocks, new Inflow(50, 0.8, 0.7, 3)).project(30);
        for (int t = 1; t < years.size(); t++) {
            StockFlow.Year year = years.get(t);
            double change = year.entrants() - year.leavers();
            assertThat(year.heads() - years.get(t - 1).heads()).isCloseTo(change, within(1e-10));
        }
    }

    @Property(tries = 50)
    void theIntakeThatClosesTheGapClosesIt(
            @ForAll @IntRange(min = 1, max = 20) int year, @ForAll @DoubleRange(min = 100, max = 300) double needed) {
        var demand = new Demand(needed, 0.009, 0, 0, 0, 0);
        var factor = (Estimate.Value) new StockFlow(STOCKS, TEN).intakeFor(demand, year);
        if (factor.value() >= 0) {
            List<StockFlow.Year> closed = new StockFlow(STOCKS, TEN.times(factor.value())).project(year);
            assertThat(closed.getLast().fulltime()).isCloseTo(demand.after(year), within(1e-9 * needed));
        }
    }

    /** 285 full-time equivalents growing 0.9% a year for eleven years: 314, against a supply that stays. */
    @Test
    void demandGrowsByTheProductOfItsFactors() {
        assertThat(new Demand(285, 0.009, 0, 0, 0, 0).after(11)).isCloseTo(314.5, within(0.05));
        assertThat(DEMAND.growth()).isCloseTo(1.01 * 1.005 * 0.998, within(1e-15));
        var steady = new StockFlow(List.of(new Stock(60, "x", 285, 0, 1, 1)), new Inflow(0, 1, 1, 0));
        List<Estimate> gaps = steady.gaps(new Demand(285, 0.009, 0, 0, 0, 0), 11, Optional.empty(), 0.95);
        assertThat(((Estimate.Value) gaps.getLast()).value()).isCloseTo(29.5, within(0.05));
    }

    @Test
    void doubtGivesAnIntervalThatHoldsTheGapAndGrowsWithTheYears() {
        var doubt = new StockFlow.Doubt(0.1, 0.1, 0.002, 2000, 7);
        List<Estimate> gaps = new StockFlow(STOCKS, TEN).gaps(DEMAND, 10, Optional.of(doubt), 0.95);
        double before = 0;
        for (Estimate gap : gaps) {
            var value = (Estimate.Value) gap;
            var interval = value.interval().orElseThrow();
            assertThat(value.value()).isBetween(interval.lower(), interval.upper());
            double width = interval.upper() - interval.lower();
            assertThat(width).isGreaterThanOrEqualTo(before);
            before = width;
        }
        assertThat(before).isPositive();
        assertThat(new StockFlow(STOCKS, TEN).gaps(DEMAND, 10, Optional.of(doubt), 0.95))
                .isEqualTo(gaps);
    }

    /** With one rate in doubt the quantiles of the gap follow those of the rate: z of 97.5% through the formula. */
    @Test
    void theIntervalIsThatOfTheLogNormalFactor() {
        var flow = new StockFlow(List.of(new Stock(60, "x", 100, 0.2, 1, 1)), new Inflow(0, 1, 1, 0));
        var doubt = new StockFlow.Doubt(0.1, 0, 0, 40_000, 3);
        var gap = (Estimate.Value) flow.gaps(new Demand(100, 0, 0, 0, 0, 0), 1, Optional.of(doubt), 0.95)
                .getLast();
        assertThat(gap.value()).isCloseTo(20, within(1e-12));
        assertThat(gap.interval().orElseThrow().lower()).isCloseTo(20 * Math.exp(-0.196), within(0.1));
        assertThat(gap.interval().orElseThrow().upper()).isCloseTo(20 * Math.exp(0.196), within(0.15));
    }

    @Test
    void withoutIntakeNoFactorClosesAGap() {
        var flow = new StockFlow(STOCKS, new Inflow(0, 1, 1, 10));
        assertThat(flow.intakeFor(DEMAND, 5))
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.NO_SOLUTION));
    }

    @Test
    void agesWithAGapAndSharesThatDoNotAddUpAreRefused() {
        var young = new Stock(30, "f", 1, 0, 1, 0.5);
        assertThatThrownBy(() -> new StockFlow(List.of(young, new Stock(32, "f", 1, 0, 1, 0.5)), TEN))
                .hasMessageContaining("without gaps");
        assertThatThrownBy(() -> new StockFlow(List.of(young, young), TEN)).hasMessageContaining("without gaps");
        assertThatThrownBy(() -> new StockFlow(List.of(young), TEN)).hasMessageContaining("add up to 0.5");
        assertThatThrownBy(() -> new Stock(30, "f", 1, 1.2, 1, 1)).hasMessageContaining("exit rate");
    }
}
