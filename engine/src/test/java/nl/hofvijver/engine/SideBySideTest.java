package nl.hofvijver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void resultsComeInTheOrderOfTheWorkAlsoWhenALaterPieceIsReadyFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> taken = new ArrayList<>();
        SideBySide.inOrder(
                List.of(1, 2),
                2,
                n -> {
                    if (n == 1) {
                        await(second);
                    }
                    second.countDown();
                    return "made " + n;
                },
                taken::add);
        assertThat(taken).containsExactly("made 1", "made 2");
    }

    @Test
    void onlyAFewResultsWaitToBeTaken() {
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SideBySide.inOrder(
                IntStream.range(0, 50).boxed().toList(),
                2,
                n -> {
                    most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                    return n;
                },
                n -> waiting.decrementAndGet());
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void theFirstFailureIsThrownAndWhatHadNotBegunIsLeft() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> SideBySide.inOrder(
                        IntStream.range(0, 100).boxed().toList(),
                        1,
                        n -> {
                            begun.incrementAndGet();
                            if (n == 3) {
                                throw new IllegalArgumentException("piece " + n);
                            }
                            return n;
                        },
                        n -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece 3");
        assertThat(begun.get()).isLessThan(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
