package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/**
 * Outcomes of units (practices, neighbourhoods) over periods, one row per unit and period; rows may be missing.
 *
 * @param unit number of the unit
 * @param period number of the period
 * @param outcome what is compared
 * @param start first period with the intervention, the same in all rows of a unit; {@link #NEVER} without it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or copied
public record Panel(int[] unit, int[] period, double[] outcome, int[] start) {
    /** Start of a unit that never gets the intervention. */
    public static final int NEVER = Integer.MAX_VALUE;

    public Panel {
        if (unit.length != outcome.length || period.length != outcome.length || start.length != outcome.length) {
            throw new IllegalArgumentException("unit, period, outcome and start differ in length");
        }
    }

    /** Returns the number of rows. */
    public int rows() {
        return outcome.length;
    }

    boolean treated(int row) {
        return period[row] >= start[row];
    }

    /** Returns 1 for rows with the intervention and 0 for the others. */
    double[] treatment() {
        return IntStream.range(0, rows()).mapToDouble(i -> treated(i) ? 1 : 0).toArray();
    }

    /** Returns the units in ascending order. */
    int[] units() {
        return Arrays.stream(unit).distinct().sorted().toArray();
    }

    /** Returns the periods in ascending order. */
    int[] periods() {
        return Arrays.stream(period).distinct().sorted().toArray();
    }

    /** Returns the different starts of units that get the intervention, in ascending order. */
    int[] starts() {
        return Arrays.stream(start).filter(s -> s != NEVER).distinct().sorted().toArray();
    }

    /** Returns the rows that are kept. */
    Panel select(int[] rows) {
        return new Panel(pick(unit, rows), pick(period, rows), pick(outcome, rows), pick(start, rows));
    }

    static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(i -> values[i]).toArray();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    <T> Optional<Outcome<T>> objection(Method method) {
        var startOf = new HashMap<Integer, Integer>();
        var seen = new HashSet<Long>();
        for (int i = 0; i < rows(); i++) {
            String row = "row " + (i + 1);
            if (!Double.isFinite(outcome[i])) {
                return refused(Reason.VALUE_MISSING, row, method);
            }
            if (!seen.add(((long) unit[i] << 32) ^ (period[i] & 0xffffffffL))) {
                return refused(Reason.VALUE_OUT_OF_RANGE, row + ": unit and period occur twice", method);
            }
            Integer known = startOf.putIfAbsent(unit[i], start[i]);
            if (known != null && known != start[i]) {
                return refused(Reason.VALUE_OUT_OF_RANGE, row + ": another start than before for this unit", method);
            }
        }
        if (starts().length == 0) {
            return refused(Reason.TOO_FEW_POINTS, "no unit gets the intervention", method);
        }
        return Optional.empty();
    }

    private static <T> Optional<Outcome<T>> refused(Reason reason, String detail, Method method) {
        return Optional.of(new Outcome.Refused<>(reason, detail, method));
    }
}
