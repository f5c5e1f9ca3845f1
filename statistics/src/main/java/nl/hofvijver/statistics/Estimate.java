package nl.hofvijver.statistics;

import java.util.Optional;

/**
 * One figure, or the reason why there is none. Every function of this library that computes a single figure returns
 * this type, so a missing figure cannot be mistaken for a number.
 */
public sealed interface Estimate permits Estimate.Value, Estimate.Missing {

    /** Returns how the figure was, or would have been, computed. */
    Method method();

    /**
     * A figure that was computed.
     *
     * @param value the figure; never NaN, and infinite only where the method says so
     * @param interval its confidence interval, absent where the method has none
     * @param method how it was computed
     */
    record Value(double value, Optional<Interval> interval, Method method) implements Estimate {
        public Value {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("a value is a number; use Missing with a reason");
            }
        }

        /** Holds a figure with an interval. */
        public Value(double value, Interval interval, Method method) {
            this(value, Optional.of(interval), method);
        }

        /** Holds a figure for which the method has no interval. */
        public Value(double value, Method method) {
            this(value, Optional.empty(), method);
        }
    }

    /**
     * A figure that may not be shown.
     *
     * @param reason why
     * @param detail where or how much, for people: "band 3", "4,210 person-years"; empty when there is nothing to add
     * @param method what was asked for
     * @param withheld what was computed nevertheless, for checking; not fit for publication
     */
    record Missing(Reason reason, String detail, Method method, Optional<Value> withheld) implements Estimate {
        /** Holds a missing figure of which nothing was computed. */
        public Missing(Reason reason, String detail, Method method) {
            this(reason, detail, method, Optional.empty());
        }
    }

    /** Returns the figure when there is one. */
    default Optional<Value> published() {
        return switch (this) {
            case Value value -> Optional.of(value);
            case Missing ignored -> Optional.empty();
        };
    }

    /** Returns the figure. Throws {@link IllegalStateException} with the reason when it is missing. */
    default Value orThrow() {
        return switch (this) {
            case Value value -> value;
            case Missing missing ->
                throw new IllegalStateException("no figure: " + missing.reason().description()
                        + (missing.detail().isEmpty() ? "" : " (" + missing.detail() + ")"));
        };
    }
}
