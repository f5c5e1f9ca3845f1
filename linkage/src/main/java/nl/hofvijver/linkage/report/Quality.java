package nl.hofvijver.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How good the links of a part of the records are, by their own probabilities.
 *
 * @param part one of {@link #PARTS}
 * @param linked pairs of records brought together
 * @param right of those, as many as are one person
 * @param due pairs that are one person, brought together or not
 */
public record Quality(String part, long linked, double right, double due) {
    /** All pairs, and those that are hard to link. */
    public static final List<String> PARTS = List.of("all", "no number", "moved", "twins", "young", "old");

    /** The parts in their order, those of which there is no pair included. */
    public static List<Quality> complete(List<Quality> found) {
        List<Quality> all = new ArrayList<>();
        for (String part : PARTS) {
            all.add(found.stream()
                    .filter(q -> q.part().equals(part))
                    .findFirst()
                    .orElse(new Quality(part, 0, 0, 0)));
        }
        return List.copyOf(all);
    }

    /** Estimated share of the links that is right; not known where nothing was linked. */
    public OptionalDouble precision() {
        return linked == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / linked);
    }

    /**
     * Estimated share of what should be linked that is. Pairs that were never compared are not in it. Not known where
     * nothing was linked: some doubtful pairs add up to a person without one of them being evidence of it.
     */
    public OptionalDouble recall() {
        return linked == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / due);
    }
}
