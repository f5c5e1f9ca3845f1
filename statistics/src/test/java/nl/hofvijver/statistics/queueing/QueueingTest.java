package nl.hofvijver.statistics.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class QueueingTest {

    @Test
    void erlangCGivesTheTextbookTable() {
        // 2 erlang on 3 servers: 4/9. 8 erlang on 10 servers: 0.409 (Cooper 1981, tables).
        assertThat(ErlangC.of(2, 1, 3).orThrow().waitProbability()).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(ErlangC.of(8, 1, 10).orThrow().waitProbability()).isCloseTo(0.409, within(5e-4));
    }

    @Property(tries = 100)
    void erlangCIsTheFormulaWithFactorials(
            @ForAll @IntRange(min = 1, max = 20) int servers,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double utilisation) {
        double load = utilisation * servers;
        double term = 1;
        double sum = 0;
        for (int k = 0; k < servers; k++) {
            sum += term;
            term *= load / (k + 1);
        }
        double expected = term / (1 - utilisation) / (sum + term / (1 - utilisation));

        assertThat(ErlangC.of(load, 1, servers).orThrow().waitProbability()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void hundredsOfServersDoNotOverflow() {
        assertThat(ErlangC.of(950, 1, 1000).orThrow().waitProbability()).isBetween(0.01, 0.1);
    }

    @Test
    void oneServerWaitsRhoOverMuMinusLambda() {
        ErlangC.Queue queue = ErlangC.of(3, 4, 1).orThrow();

        assertThat(queue.meanWait()).isCloseTo(0.75, within(1e-14));
        assertThat(queue.meanQueue()).isCloseTo(2.25, within(1e-14));
        assertThat(queue.servedWithin(queue.waitQuantile(0.9))).isCloseTo(0.9, within(1e-12));
        assertThat(queue.waitQuantile(0.2)).isZero();
    }

    @Test
    void aFullQueueIsUnstableAndNotANumber() {
        assertThat(ErlangC.of(3, 1, 3).refusedFor()).contains(Reason.UNSTABLE_QUEUE);
        assertThat(ErlangC.of(4, 1, 3).refusedFor()).contains(Reason.UNSTABLE_QUEUE);
    }

    @Test
    void theSmallestTeamMeetsTheNormAndOneFewerDoesNot() {
        ErlangC.Queue team = ErlangC.smallest(30, 6, 2 / 60.0, 0.9);

        assertThat(team.servedWithin(2 / 60.0)).isGreaterThanOrEqualTo(0.9);
        assertThat(ErlangC.of(30, 6, team.servers() - 1).orThrow().servedWithin(2 / 60.0))
                .isLessThan(0.9);
    }

    @Property(tries = 100)
    void prioritiesMoveWaitingButDoNotRemoveIt(
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double first,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double second,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double third) {
        // Kleinrock's conservation law: with equal service, the load-weighted mean wait is that of one class.
        List<Estimate> waits = PriorityQueue.meanWaits(new double[] {4 * first, 4 * second, 4 * third}, 2, 2);
        double mean =
                (first * wait(waits, 0) + second * wait(waits, 1) + third * wait(waits, 2)) / (first + second + third);

        assertThat(mean)
                .isCloseTo(
                        ErlangC.of(4 * (first + second + third), 2, 2).orThrow().meanWait(), within(1e-12));
        assertThat(wait(waits, 0)).isLessThan(wait(waits, 1));
        assertThat(wait(waits, 1)).isLessThan(wait(waits, 2));
    }

    @Test
    void bothFormsAgreeForOneServerWithExponentialService() {
        double[] rates = {0.2, 0.3};
        List<Estimate> several = PriorityQueue.meanWaits(rates, 1, 1);
        List<Estimate> general = PriorityQueue.meanWaits(rates, new double[] {1, 1}, new double[] {2, 2});

        assertThat(wait(general, 0)).isCloseTo(wait(several, 0), within(1e-15));
        // Cobham: W1 = (0.5)/(0.8), W2 = 0.5/(0.8 * 0.5).
        assertThat(wait(general, 0)).isCloseTo(0.625, within(1e-15));
        assertThat(wait(general, 1)).isCloseTo(1.25, within(1e-15));
    }

    @Test
    void whenAllAreTooManyTheUrgentStillHaveAFiniteWait() {
        List<Estimate> waits = PriorityQueue.meanWaits(new double[] {0.5, 0.7}, 1, 1);

        // The server is never free, so an urgent person waits for the one in service and the urgent ones before.
        assertThat(wait(waits, 0)).isCloseTo(1 / 0.5, within(1e-15));
        assertThat(waits.get(1))
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.UNSTABLE_QUEUE));
        assertThat(wait(PriorityQueue.meanWaits(new double[] {0.5, 0.7}, new double[] {1, 1}, new double[] {2, 2}), 0))
                .isCloseTo(2, within(1e-15));
    }

    private static double wait(List<Estimate> waits, int k) {
        return waits.get(k).orThrow().value();
    }
}
