package nl.hofvijver.release.guard;

import java.util.List;

/**
 * A count that somebody got as an answer to a question: public as far as protection goes.
 *
 * @param measure the measure whose numerators were counted
 * @param period the period
 * @param cells the rows that were added up, none within another
 * @param shown what was answered, a multiple of the base
 * @param base the base to which it was rounded
 */
public record Told(String measure, String period, List<CellKey> cells, double shown, int base) {
    public Told {
        cells = List.copyOf(cells);
    }
}
