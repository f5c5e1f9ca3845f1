package nl.hofvijver.statistics.smoothing;

import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;

/** What observed and expected events must satisfy before a map is smoothed. */
final class AreaCounts {
    private AreaCounts() {}

    static <T> Optional<Outcome.Refused<T>> problem(double[] observed, double[] expected, Method method) {
        if (observed.length != expected.length) {
            throw new IllegalArgumentException("as many observed as expected numbers needed");
        }
        if (observed.length < 2) {
            return Optional.of(new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "", method));
        }
        for (int i = 0; i < observed.length; i++) {
            String area = "area " + (i + 1);
            if (Double.isNaN(observed[i])) {
                return Optional.of(new Outcome.Refused<>(Reason.COUNT_MISSING, area, method));
            }
            if (observed[i] < 0 || Double.isInfinite(observed[i])) {
                return Optional.of(new Outcome.Refused<>(Reason.COUNT_NEGATIVE, area, method));
            }
            if (!(expected[i] > 0 && expected[i] < Double.POSITIVE_INFINITY)) {
                return Optional.of(new Outcome.Refused<>(Reason.NO_EXPECTED_EVENTS, area, method));
            }
        }
        return StableSum.of(observed) > 0
                ? Optional.empty()
                : Optional.of(new Outcome.Refused<>(Reason.NO_EVENTS, "", method));
    }
}
