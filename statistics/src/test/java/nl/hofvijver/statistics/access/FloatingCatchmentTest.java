package nl.hofvijver.statistics.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.access.FloatingCatchment.Access;
import nl.hofvijver.statistics.access.FloatingCatchment.Steps;
import nl.hofvijver.statistics.access.FloatingCatchment.Travel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatingCatchmentTest {

    @Test
    void handArithmeticWithTwoAreasAndTwoPractices() {
        // Area 1 (1000 people): 5 min to practice 1, 15 to practice 2. Area 2 (500): 25 min to practice 2 only.
        var travel = new Travel(new int[] {0, 0, 1}, new int[] {0, 1, 1}, new double[] {5, 15, 25});
        Access access = FloatingCatchment.of(
                        travel, new double[] {1000, 500}, new double[] {2, 3}, Decay.Zones.slow(), Steps.TWO)
                .orThrow();

        double second = 3 / (0.68 * 1000 + 0.22 * 500);
        assertThat(access.ratio()).containsExactly(new double[] {0.002, second}, within(1e-15));
        assertThat(access.accessibility())
                .containsExactly(new double[] {0.002 + 0.68 * second, 0.22 * second}, within(1e-15));
    }

    @ParameterizedTest(name = "{0} minutes weigh {1} (slow), {2} (fast)")
    @CsvSource({"0, 1, 1", "10, 1, 1", "10.0001, 0.68, 0.42", "20, 0.68, 0.42", "30, 0.22, 0.09", "30.1, 0, 0"})
    void aBoundBelongsToTheNearerZone(double minutes, double slow, double fast) {
        assertThat(Decay.Zones.slow().weight(minutes)).isEqualTo(slow);
        assertThat(Decay.Zones.fast().weight(minutes)).isEqualTo(fast);
    }

    @Test
    void gaussianGoesFromOneToZeroAtTheBound() {
        var decay = new Decay.Gaussian(30);

        assertThat(decay.weight(0)).isEqualTo(1);
        assertThat(decay.weight(30)).isCloseTo(0, within(1e-15));
        assertThat(decay.weight(31)).isZero();
    }

    @Property(tries = 60)
    void accessTimesPeopleAddsUpToTheSupplyThatCanBeReached(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var random = new Random(seed);
        int pairs = 0;
        var area = new int[200];
        var place = new int[200];
        var minutes = new double[200];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 10; j++) {
                if (random.nextInt(3) == 0) {
                    area[pairs] = i;
                    place[pairs] = j;
                    minutes[pairs++] = 45 * random.nextDouble();
                }
            }
        }
        var travel = new Travel(Arrays.copyOf(area, pairs), Arrays.copyOf(place, pairs), Arrays.copyOf(minutes, pairs));
        double[] population = random.doubles(20, 0, 5000).toArray();
        double[] supply = random.doubles(10, 0, 5).toArray();

        for (Decay decay : new Decay[] {Decay.Zones.slow(), new Decay.Gaussian(30), new Decay.Within(20)}) {
            for (Steps steps : Steps.values()) {
                Access access = FloatingCatchment.of(travel, population, supply, decay, steps)
                        .orThrow();
                double used = 0;
                for (int i = 0; i < 20; i++) {
                    used += access.accessibility()[i] * population[i];
                }
                double reachable = 0;
                for (int j = 0; j < 10; j++) {
                    reachable += access.withoutDemand().contains(j) ? 0 : supply[j];
                }
                assertThat(used).isCloseTo(reachable, within(1e-10));
            }
        }
    }

    @Test
    void supplyThatNobodyCanReachIsListedAndAnAreaWithoutSupplyIsZero() {
        var travel = new Travel(new int[] {0}, new int[] {0}, new double[] {5});
        Access access = FloatingCatchment.of(
                        travel, new double[] {100, 100}, new double[] {1, 4}, new Decay.Within(10), Steps.THREE)
                .orThrow();

        assertThat(access.withoutDemand()).containsExactly(1);
        assertThat(access.notices()).containsExactly(Notice.SUPPLY_WITHOUT_DEMAND);
        assertThat(access.accessibility()).containsExactly(0.01, 0);
    }

    @Test
    void aPairThatOccursTwiceAndMissingPopulationAreRefused() {
        var twice = new Travel(new int[] {0, 1, 0}, new int[] {0, 0, 0}, new double[] {5, 6, 7});
        var once = new Travel(new int[] {0}, new int[] {0}, new double[] {5});
        var decay = new Decay.Within(10);

        assertThat(FloatingCatchment.of(twice, new double[] {1, 1}, new double[] {1}, decay, Steps.TWO))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.detail()).isEqualTo("area 1 and place 1 occur twice"));
        assertThat(FloatingCatchment.of(once, new double[] {Double.NaN}, new double[] {1}, decay, Steps.TWO)
                        .refusedFor())
                .contains(Reason.VALUE_MISSING);
    }
}
