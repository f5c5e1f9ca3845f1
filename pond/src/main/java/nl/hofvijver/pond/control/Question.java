package nl.hofvijver.pond.control;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A question for a count.
 *
 * @param asker who asked
 * @param cells which rows of the measure were added up, in a fixed order and form
 * @param outcome {@code given}, {@code small} or {@code difference}
 * @param shown the answer, rounded
 * @param base to what it was rounded
 */
public record Question(
        String asker,
        Instant at,
        String measure,
        String period,
        String cells,
        String outcome,
        OptionalLong shown,
        int base) {}
