package nl.hofvijver.statistics.survival;

import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/**
 * Persons followed over time.
 *
 * @param exit time at which following ended
 * @param cause 0 when nothing had happened at exit, else the number of the cause; 1 when there is only one
 * @param entry time from which a person was followed (left truncation); 0 for everybody when empty
 */
@SuppressWarnings("ArrayRecordComponent") // half a million rows are handed over, never compared or copied
public record FollowUp(double[] exit, int[] cause, Optional<double[]> entry) {
    public FollowUp {
        if (cause.length != exit.length
                || entry.map(e -> e.length != exit.length).orElse(false)) {
            throw new IllegalArgumentException("exit, cause and entry differ in length");
        }
    }

    /** Holds persons who were all followed from time 0. */
    public static FollowUp of(double[] exit, int[] cause) {
        return new FollowUp(exit, cause, Optional.empty());
    }

    /** Returns the same persons with the time from which each was followed. */
    public FollowUp from(double[] entryTimes) {
        return new FollowUp(exit, cause, Optional.of(entryTimes));
    }

    /** Returns the persons at these places. */
    public FollowUp select(int[] rows) {
        var exits = new double[rows.length];
        var causes = new int[rows.length];
        var entries = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            exits[k] = exit[rows[k]];
            causes[k] = cause[rows[k]];
            entries[k] = entryOf(rows[k]);
        }
        return new FollowUp(exits, causes, entry.map(ignored -> entries));
    }

    /** Returns the number of persons. */
    public int size() {
        return exit.length;
    }

    double entryOf(int row) {
        return entry.isPresent() ? entry.get()[row] : Double.NEGATIVE_INFINITY;
    }

    /** Returns the first objection to these rows, if any. */
    <T> Optional<Outcome<T>> objection(Method method) {
        if (exit.length == 0) {
            return Optional.of(new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "no rows", method));
        }
        for (int i = 0; i < exit.length; i++) {
            String row = "row " + (i + 1);
            if (Double.isNaN(exit[i]) || Double.isNaN(entryOf(i))) {
                return Optional.of(new Outcome.Refused<>(Reason.VALUE_MISSING, row, method));
            }
            if (Double.isInfinite(exit[i]) || cause[i] < 0 || (entry.isEmpty() && exit[i] < 0)) {
                return Optional.of(new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, row, method));
            }
            if (entryOf(i) >= exit[i]) {
                return Optional.of(
                        new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, row + ": entry is not before exit", method));
            }
        }
        return Optional.empty();
    }
}
