package nl.hofvijver.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** What stays and what goes when answers are kept. */
class KeptBodiesTest {
    private final KeptBodies bodies = new KeptBodies(100);

    @Test
    void whatWasAskedForLongestAgoMakesRoom() {
        keep("a", 40);
        keep("b", 40);
        bodies.find(question("a"));
        keep("c", 40);

        assertThat(bodies.find(question("a"))).isPresent();
        assertThat(bodies.find(question("b"))).isEmpty();
        assertThat(bodies.find(question("c"))).isPresent();
    }

    @Test
    void anAnswerThatIsKeptTwiceCountsOnceAndOneThatIsTooLargeIsNotKept() {
        keep("a", 60);
        keep("a", 60);
        keep("b", 40);
        assertThat(bodies.find(question("a"))).isPresent();

        keep("large", 101);
        assertThat(bodies.find(question("large"))).isEmpty();
    }

    @Test
    void aReleaseThatWasReplacedIsAskedAnew() {
        keep("a", 1);

        assertThat(bodies.find(new KeptBodies.Question(FileTime.fromMillis(2), "a")))
                .isEmpty();
    }

    private void keep(String address, int bytes) {
        bodies.keep(question(address), new KeptBodies.Body("application/json", "", "", new byte[bytes]));
    }

    private static KeptBodies.Question question(String address) {
        return new KeptBodies.Question(FileTime.fromMillis(1), address);
    }
}
