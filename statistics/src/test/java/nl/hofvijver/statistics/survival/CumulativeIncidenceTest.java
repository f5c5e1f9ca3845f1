package nl.hofvijver.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeIncidenceTest {
    private static FollowUp random(long seed, int causes) {
        var random = new Random(seed);
        var exit = new double[50];
        var cause = new int[50];
        for (int i = 0; i < exit.length; i++) {
            exit[i] = 1 + random.nextInt(20);
            cause[i] = random.nextInt(causes + 1);
        }
        cause[0] = 1;
        return FollowUp.of(exit, cause);
    }

    @Property(tries = 50)
    void incidencesAndSurvivalAddUpToOne(@ForAll @LongRange(min = 1, max = 500) long seed) {
        FollowUp followUp = random(seed, 2);
        followUp.cause()[1] = 2;
        CumulativeIncidence first = CumulativeIncidence.of(followUp, 1, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        CumulativeIncidence second = CumulativeIncidence.of(followUp, 2, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        KaplanMeier none = KaplanMeier.of(followUp, Limits.LOG, 0.95).orThrow();

        for (int i = 0; i < none.table().size(); i++) {
            assertThat(first.incidence(i) + second.incidence(i) + none.survival(i))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 50)
    void withOneCauseItIsOneMinusKaplanMeierWithGreenwoodsError(@ForAll @LongRange(min = 1, max = 500) long seed) {
        FollowUp followUp = random(seed, 1);
        CumulativeIncidence incidence = CumulativeIncidence.of(
                        followUp, 1, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        KaplanMeier curve = KaplanMeier.of(followUp, Limits.LOG, 0.95).orThrow();

        for (int i = 0; i < curve.table().size(); i++) {
            assertThat(incidence.incidence(i)).isCloseTo(1 - curve.survival(i), within(1e-12));
            if (curve.survival(i) > 0) {
                assertThat(incidence.standardError(i)).isCloseTo(curve.standardError(i), within(1e-8));
            }
        }
    }

    @Test
    void oneMinusKaplanMeierWouldOverstateTheRisk() {
        // Four persons: two die of another cause first, then two have the event. Truth: half of them.
        var exit = new double[] {1, 2, 3, 4};
        CumulativeIncidence incidence = CumulativeIncidence.of(
                        FollowUp.of(exit, new int[] {2, 2, 1, 1}), 1, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        KaplanMeier naive = KaplanMeier.of(FollowUp.of(exit, new int[] {0, 0, 1, 1}), Limits.LOG, 0.95)
                .orThrow();

        assertThat(incidence.incidence(3)).isCloseTo(0.5, within(1e-15));
        assertThat(1 - naive.survival(3)).isEqualTo(1);
    }

    @Test
    void aCauseThatNeverHappensIsRefused() {
        assertThat(CumulativeIncidence.of(random(1, 1), 2, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                        .refusedFor())
                .contains(Reason.NO_EVENTS);
    }

    /**
     * Two causes and a censoring among five persons; error by survfit of R's survival 3.5-3 (delta method), limits
     * F^exp(z*se/(F*log F)), Choudhury 2002.
     */
    @Test
    void theLimitsAreThoseOfTheLogOfMinusTheLogOfTheIncidence() {
        FollowUp five = FollowUp.of(new double[] {1, 2, 3, 4, 5}, new int[] {2, 1, 0, 1, 2});
        CumulativeIncidence incidence = CumulativeIncidence.of(five, 1, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        // By hand: 4/5*1/4 = 0.2, then 0.2 + 3/5*1/2 = 0.5.
        assertThat(incidence.incidence(3)).isCloseTo(0.5, within(1e-15));
        double error = incidence.standardError(3);
        double spread = 1.959963984540054 * error / (0.5 * Math.log(0.5));
        var interval = incidence.step(3).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(Math.pow(0.5, Math.exp(-spread)), within(1e-12));
        assertThat(interval.upper()).isCloseTo(Math.pow(0.5, Math.exp(spread)), within(1e-12));
        assertThat(error).isCloseTo(0.2549509756796393, within(1e-12));
    }

    private static final FollowUp TIED = FollowUp.of(
            new double[] {5, 7, 4, 8, 8, 4, 7, 8, 8, 8, 5, 2, 5, 8, 5, 9, 9, 8, 6, 2, 9, 8, 6, 3, 6, 8, 7, 3, 5, 7},
            new int[] {1, 1, 0, 2, 1, 0, 1, 0, 2, 1, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 1, 1, 0, 2, 1, 0, 1, 0, 0, 1});

    /** Thirty persons with many ties, also of different causes: cuminc of R's cmprsk 2.2-11, and survfit of survival 3.5-3. */
    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "5, 0.03888898379280613, 0.03807053472163391",
        "6, 0.05986032458918444, 0.05839393194161834",
        "7, 0.10181361619535179, 0.09898326400358233",
        "8, 0.11265649111026858, 0.10891400113288560",
        "9, 0.09003148226840335, 0.08713161877074478"
    })
    void bothVariancesAreThoseOfOtherImplementations(double time, double aalen, double delta) {
        assertThat(errorAt(time, IncidenceVariance.AALEN)).isCloseTo(aalen, within(1e-14));
        assertThat(errorAt(time, IncidenceVariance.DELTA)).isCloseTo(delta, within(1e-14));
    }

    private static double errorAt(double time, IncidenceVariance variance) {
        CumulativeIncidence curve =
                CumulativeIncidence.of(TIED, 1, variance, Limits.PLAIN, 0.95).orThrow();
        assertThat(curve.at(time).method().variant()).startsWith("Aalen-Johansen, " + variance.label() + ", plain");
        int step = curve.table().lastAtOrBefore(time);
        assertThat(curve.table().times()[step]).isEqualTo(time);
        return curve.standardError(step);
    }

    @Property(tries = 50)
    void withoutTiesAalensVarianceIsTheLargerOne(@ForAll @LongRange(min = 1, max = 500) long seed) {
        FollowUp tied = random(seed, 2);
        var exit = new double[tied.size()];
        for (int i = 0; i < exit.length; i++) {
            exit[i] = tied.exit()[i] + i / 100.0;
        }
        FollowUp untied = FollowUp.of(exit, tied.cause());
        CumulativeIncidence aalen = CumulativeIncidence.of(untied, 1, IncidenceVariance.AALEN, Limits.LOG_LOG, 0.95)
                .orThrow();
        CumulativeIncidence delta = CumulativeIncidence.of(untied, 1, IncidenceVariance.DELTA, Limits.LOG_LOG, 0.95)
                .orThrow();
        for (int i = 0; i < aalen.table().size(); i++) {
            assertThat(aalen.incidence(i)).isEqualTo(delta.incidence(i));
            assertThat(aalen.standardError(i)).isGreaterThanOrEqualTo(delta.standardError(i) - 1e-12);
        }
    }
}
