package nl.hofvijver.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many figures of one method, kept in columns so that millions of them stay cheap. Figure {@code i} is the one of the
 * {@code i}-th area or group that was handed in; nothing is dropped or reordered.
 */
public final class Estimates {
    private final Method method;
    private final double level;
    private final double[] values;
    private final double[] lowers;
    private final double[] uppers;
    private final @Nullable Reason[] reasons;
    private final int[] places;
    private final IntFunction<String> names;

    private Estimates(Builder builder) {
        method = builder.method;
        level = builder.level;
        values = builder.values;
        lowers = builder.lowers;
        uppers = builder.uppers;
        reasons = builder.reasons;
        places = builder.places;
        names = builder.names;
    }

    /** Returns the number of figures, the missing ones included. */
    public int size() {
        return values.length;
    }

    /** Returns how all of them were computed. */
    public Method method() {
        return method;
    }

    /** Returns the confidence level of all intervals. */
    public double level() {
        return level;
    }

    /** Returns whether figure {@code i} may be shown. */
    public boolean present(int i) {
        return reasons[i] == null;
    }

    /** Returns figure {@code i}, or NaN when it is missing. */
    public double value(int i) {
        return present(i) ? values[i] : Double.NaN;
    }

    /** Returns the lower limit of figure {@code i}, or NaN when it is missing or has no interval. */
    public double lower(int i) {
        return present(i) ? lowers[i] : Double.NaN;
    }

    /** Returns the upper limit of figure {@code i}, or NaN when it is missing or has no interval. */
    public double upper(int i) {
        return present(i) ? uppers[i] : Double.NaN;
    }

    /** Returns why figure {@code i} is missing, or empty when it is not. */
    public Optional<Reason> reason(int i) {
        return Optional.ofNullable(reasons[i]);
    }

    /**
     * Returns where in the input of figure {@code i} the reason was found (the index of a band or row, as the method
     * documents), or -1 when the reason is about the figure as a whole or there is none.
     */
    public int place(int i) {
        return places[i];
    }

    /** Returns figure {@code i} in the form in which single figures are returned. */
    public Estimate get(int i) {
        Reason reason = reasons[i];
        if (reason == null) {
            return computed(i);
        }
        String detail = places[i] < 0 ? "" : names.apply(places[i]);
        Optional<Estimate.Value> withheld = Double.isNaN(values[i]) ? Optional.empty() : Optional.of(computed(i));
        return new Estimate.Missing(reason, detail, method, withheld);
    }

    /** Copies figure {@code i}, with its reason and what is withheld, to place {@code at} of another collection. */
    public void copy(int i, Builder to, int at) {
        to.value(at, values[i], lowers[i], uppers[i]);
        if (reasons[i] != null) {
            to.missing(at, reasons[i], places[i]);
        }
    }

    private Estimate.Value computed(int i) {
        return Double.isNaN(lowers[i])
                ? new Estimate.Value(values[i], method)
                : new Estimate.Value(values[i], new Interval(lowers[i], uppers[i], level), method);
    }

    /** Collects figures by index. An index that is never set is a figure that nobody computed: {@link #build} refuses. */
    public static final class Builder {
        private final Method method;
        private final double level;
        private final double[] values;
        private final double[] lowers;
        private final double[] uppers;
        private final @Nullable Reason[] reasons;
        private final int[] places;
        private IntFunction<String> names = place -> "position " + place;

        /** Starts a collection of {@code size} figures. */
        public Builder(int size, Method method, double level) {
            this.method = method;
            this.level = level;
            values = new double[size];
            lowers = new double[size];
            uppers = new double[size];
            reasons = new @Nullable Reason[size];
            places = new int[size];
            Arrays.fill(values, Double.NaN);
            Arrays.fill(lowers, Double.NaN);
            Arrays.fill(uppers, Double.NaN);
            Arrays.fill(places, -1);
        }

        /** Says how the place of a reason is called in its detail; without it "position 2", counted from 0. */
        public Builder naming(IntFunction<String> places) {
            names = places;
            return this;
        }

        /** Sets figure {@code i} and its limits; NaN limits mean that the method has none. */
        public void value(int i, double value, double lower, double upper) {
            values[i] = value;
            lowers[i] = lower;
            uppers[i] = upper;
        }

        /** Marks figure {@code i} as missing; a value set before or after is kept as withheld. */
        public void missing(int i, Reason reason, int place) {
            reasons[i] = reason;
            places[i] = place;
        }

        /** Ends the collection; the builder must not be used any more. */
        public Estimates build() {
            for (int i = 0; i < values.length; i++) {
                if (reasons[i] == null && Double.isNaN(values[i])) {
                    throw new IllegalStateException("figure " + i + " has neither a value nor a reason");
                }
            }
            return new Estimates(this);
        }
    }
}
