package nl.hofvijver.release.guard;

import java.util.Map;

/**
 * What one earlier release said about a measure in a period.
 *
 * @param release its id
 * @param method how it showed counts
 * @param base the base to which it rounded; 1 when its counts were exact
 * @param threshold the smallest count, other than zero, that it showed; everybody knows
 * @param rows its rows by place, hidden ones too
 */
public record Past(String release, ShowMethod method, int base, int threshold, Map<CellKey, Row> rows) {
    public Past {
        rows = Map.copyOf(rows);
    }

    /**
     * A row of an earlier release.
     *
     * @param numerator true count of then
     * @param denominator true total of then
     * @param shownNumerator what was shown of it; NaN when it was not
     * @param shownDenominator what was shown of the total; NaN when it was not
     * @param hidden whether the release said that it hid this row
     */
    public record Row(
            double numerator, double denominator, double shownNumerator, double shownDenominator, boolean hidden) {
        boolean isShown() {
            return !Double.isNaN(shownNumerator);
        }
    }
}
