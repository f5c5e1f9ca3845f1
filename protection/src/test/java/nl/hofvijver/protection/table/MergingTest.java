package nl.hofvijver.protection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergingTest {
    @Test
    void theSmallestGoesToItsSmallestNeighbourUnderTheSameParent() {
        Map<String, String> groups = Merging.groups(
                Map.of("a", 5.0, "b", 80.0, "c", 60.0, "d", 300.0, "x", 3.0),
                Map.of("a", "w1", "b", "w1", "c", "w1", "d", "w1", "x", "w2"),
                Map.of("a", Set.of("b", "c", "x"), "b", Set.of("d"), "c", Set.of("d")),
                65);

        // a joins c, not the larger b, and not x, which lies under another parent and so stays alone.
        assertThat(groups).containsEntry("a", "a+c").containsEntry("c", "a+c");
        assertThat(groups).containsEntry("b", "b").containsEntry("d", "d").containsEntry("x", "x");
    }

    @Test
    void groupsGrowUntilTheyAreLargeEnough() {
        Map<String, String> groups = Merging.groups(
                Map.of("a", 5.0, "b", 6.0, "c", 7.0),
                Map.of("a", "w", "b", "w", "c", "w"),
                Map.of("a", Set.of("b"), "b", Set.of("c")),
                15);
        assertThat(groups.values()).containsOnly("a+b+c");
    }
}
