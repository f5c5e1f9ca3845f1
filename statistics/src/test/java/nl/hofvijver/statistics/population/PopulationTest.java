package nl.hofvijver.statistics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void chapmanIsTheWorkedFormula() {
        Estimate.Value value = CaptureRecapture.chapman(200, 100, 50, 0.95).orThrow();

        assertThat(value.value()).isCloseTo(201.0 * 101 / 51 - 1, within(1e-12));
        // Var = 201*101*150*50/(51*51*52); unseen = 397.058... - 250.
        double variance = 201.0 * 101 * 150 * 50 / (51.0 * 51 * 52);
        double unseen = value.value() - 250;
        double factor = Math.exp(1.959963984540054 * Math.sqrt(Math.log(1 + variance / (unseen * unseen))));
        assertThat(value.interval().orElseThrow().upper()).isCloseTo(250 + unseen * factor, within(1e-9));
        assertThat(value.interval().orElseThrow().lower()).isCloseTo(250 + unseen / factor, within(1e-9));
    }

    @Property(tries = 200)
    void theIntervalNeverFallsBelowWhoWasSeen(
            @ForAll @LongRange(min = 0, max = 500) long onlyFirst,
            @ForAll @LongRange(min = 0, max = 500) long onlySecond,
            @ForAll @LongRange(min = 1, max = 500) long both) {
        Estimate.Value value = CaptureRecapture.chapman(onlyFirst + both, onlySecond + both, both, 0.95)
                .orThrow();

        assertThat(value.interval().orElseThrow().lower())
                .isGreaterThanOrEqualTo((onlyFirst + onlySecond + both) * (1 - 1e-12));
    }

    @Test
    void noOverlapIsAReasonAndFullOverlapHasNothingUnseen() {
        assertThat(CaptureRecapture.chapman(10, 20, 0, 0.95)).isInstanceOfSatisfying(Estimate.Missing.class, m -> {
            assertThat(m.reason()).isEqualTo(Reason.NO_OVERLAP);
            assertThat(m.withheld()).isPresent();
        });
        assertThat(CaptureRecapture.chapman(30, 30, 30, 0.95).orThrow().interval())
                .contains(new Interval(30, 30, 0.95));
        assertThat(CaptureRecapture.chapman(5, 5, 6, 0.95)).isInstanceOf(Estimate.Missing.class);
    }

    @Test
    void chaoAndZeltermanFollowTheirFormulas() {
        assertThat(CaptureRecapture.chao(150, 80, 30, 0.95).orThrow().value())
                .isCloseTo(150 + 6400 / 60.0, within(1e-12));
        assertThat(CaptureRecapture.chao(12, 6, 0, 0.95).orThrow().value()).isCloseTo(12 + 15, within(1e-12));
        assertThat(CaptureRecapture.zelterman(150, 80, 30, 0.95).orThrow().value())
                .isCloseTo(150 / (1 - Math.exp(-0.75)), within(1e-12));
        assertThat(CaptureRecapture.zelterman(150, 80, 0, 0.95)).isInstanceOf(Estimate.Missing.class);
    }

    // Index: bit 0 list A, bit 1 list B, bit 2 list C.
    private static final long[] COUNTS = {0, 60, 45, 20, 70, 25, 15, 9};

    private static ThreeLists.Model model(long[] counts, String terms) {
        return ThreeLists.fit(counts, 0.95).stream()
                .filter(model -> model.terms().equals(terms))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loglinearModelsWithAClosedFormGiveIt() {
        // Bishop, Fienberg & Holland 1975, section 6.4: closed forms of the unseen cell.
        double seen = 244;

        assertThat(ThreeLists.fit(COUNTS, 0.95)).hasSize(8);
        assertThat(model(COUNTS, "AB AC BC").size().orThrow().value())
                .isCloseTo(seen + 9.0 * 60 * 45 * 70 / (20.0 * 25 * 15), within(1e-6));
        assertThat(model(COUNTS, "AB AC").size().orThrow().value()).isCloseTo(seen + 45.0 * 70 / 15, within(1e-6));
        assertThat(model(COUNTS, "AB").size().orThrow().value())
                .isCloseTo(seen + (60.0 + 45 + 20) * 70 / (25 + 15 + 9), within(1e-6));
        assertThat(model(COUNTS, "AB AC BC").degreesOfFreedom()).isZero();
        assertThat(model(COUNTS, "AB AC BC").deviance()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theIndependentModelBalancesEveryList() {
        // At the maximum N satisfies (N - n1)(N - n2)(N - n3) = N^2 (N - seen) (Darroch 1958).
        double n = model(COUNTS, "independent").size().orThrow().value();

        assertThat((n - 114) * (n - 89) * (n - 119)).isCloseTo(n * n * (n - 244), within(n * n * 1e-6));
    }

    @Test
    void anEmptyCombinationMakesOnlyTheModelsThatNeedItFail() {
        long[] counts = {0, 60, 45, 0, 70, 25, 15, 0};

        assertThat(List.of("AB", "AB AC", "AB BC", "AB AC BC"))
                .allSatisfy(terms -> assertThat(model(counts, terms).size())
                        .isInstanceOfSatisfying(
                                Estimate.Missing.class,
                                m -> assertThat(m.reason()).isEqualTo(Reason.NO_OVERLAP)));
        // A and B never meet outside C, so given C their unseen cell is 60 x 45 / 0.
        assertThat(model(counts, "AC BC").size())
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.SEPARATION));
        assertThat(model(counts, "independent").size()).isInstanceOf(Estimate.Value.class);
    }

    @Test
    void missedLinksMakeThePopulationLookTooLarge() {
        // 60 on both; when a quarter of the true links was missed there were 80, when a tenth is false only 54.
        double found = CaptureRecapture.chapman(200, 150, 60, 0.95).orThrow().value();

        assertThat(CaptureRecapture.chapmanWithLinkErrors(200, 150, 60, 0, 0, 0.95)
                        .orThrow()
                        .value())
                .isEqualTo(found);
        assertThat(CaptureRecapture.chapmanWithLinkErrors(200, 150, 60, 0.25, 0, 0.95)
                        .orThrow()
                        .value())
                .isCloseTo(201.0 * 151 / 81 - 1, within(1e-9));
        assertThat(CaptureRecapture.chapmanWithLinkErrors(200, 150, 60, 0, 0.1, 0.95)
                        .orThrow()
                        .value())
                .isCloseTo(201.0 * 151 / 55 - 1, within(1e-9));
        assertThat(CaptureRecapture.chapmanWithLinkErrors(200, 150, 60, 0.7, 0, 0.95))
                .isInstanceOf(Estimate.Missing.class);
    }

    @Test
    void lincolnAndPetersenDivideWithoutCorrection() {
        var plain = CaptureRecapture.lincolnPetersen(200, 100, 50, 0.95).orThrow();
        assertThat(plain.value()).isEqualTo(400);
        // Variance 200*100*150*50/50^3 = 1200; log-normal limits on the 150 unseen.
        double factor = Math.exp(1.959963984540054 * Math.sqrt(Math.log1p(1200 / (150.0 * 150))));
        assertThat(plain.interval().orElseThrow().lower()).isCloseTo(250 + 150 / factor, within(1e-10));
        assertThat(plain.method().variant()).isEqualTo("Lincoln-Petersen");
        Estimated.isMissing(CaptureRecapture.lincolnPetersen(10, 20, 0, 0.95), Reason.NO_OVERLAP);
        Estimated.isMissing(CaptureRecapture.lincolnPetersen(10, 20, 11, 0.95), Reason.COUNT_ABOVE_POPULATION);
        Estimated.isMissing(CaptureRecapture.lincolnPetersen(-1, 20, 0, 0.95), Reason.COUNT_NEGATIVE);
    }

    @Test
    void chaosCorrectedBoundIsSmallerAndEqualsThePlainOneInLargeNumbers() {
        // 150 + 80*79/(2*31) and its variance, Colwell 2013 eq. 6, by hand.
        var corrected = CaptureRecapture.chaoCorrected(150, 80, 30, 0.95).orThrow();
        assertThat(corrected.value()).isCloseTo(150 + 6320 / 62.0, within(1e-10));
        double variance = 6320 / 62.0 + 80 * 159.0 * 159 / (4 * 961.0) + 6400 * 30.0 * 6241 / (4 * 923521.0);
        double hidden = 6320 / 62.0;
        double factor = Math.exp(1.959963984540054 * Math.sqrt(Math.log1p(variance / (hidden * hidden))));
        assertThat(corrected.interval().orElseThrow().upper()).isCloseTo(150 + hidden * factor, within(1e-9));
        assertThat(corrected.method().variant()).isEqualTo("Chao, bias-corrected");
        double plain = CaptureRecapture.chao(9_000_000, 800_000, 300_000, 0.95)
                .orThrow()
                .value();
        assertThat(CaptureRecapture.chaoCorrected(9_000_000, 800_000, 300_000, 0.95)
                        .orThrow()
                        .value())
                .isCloseTo(plain, within(6.0));
    }

    @Test
    void aTableWithExpectedCountsBelowOneIsSaidToBeSparse() {
        var sparse = ThreeLists.fit(new long[] {0, 10, 8, 1, 6, 1, 1, 1}, 0.95);
        assertThat(sparse.getFirst().notices()).containsExactly(Notice.SPARSE_TABLE);
        var full = ThreeLists.fit(new long[] {0, 100, 80, 40, 60, 30, 20, 10}, 0.95);
        assertThat(full.getFirst().notices()).isEmpty();
    }
}
