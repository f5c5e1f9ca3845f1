package nl.hofvijver.handbook.derive;

import nl.hofvijver.statistics.Estimate;

/**
 * A figure with its interval; NaN where there is none.
 *
 * @param basis the number of people or events on which it rests
 */
record Figure(double basis, double value, double lower, double upper) {
    /** The estimate of a method, or none. */
    static Figure of(double basis, Estimate estimate) {
        return switch (estimate) {
            case Estimate.Value value ->
                new Figure(
                        basis,
                        value.value(),
                        value.interval().map(i -> i.lower()).orElse(Double.NaN),
                        value.interval().map(i -> i.upper()).orElse(Double.NaN));
            case Estimate.Missing _ -> none(basis);
        };
    }

    static Figure none(double basis) {
        return new Figure(basis, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same figure in another unit. */
    Figure times(double factor) {
        return new Figure(basis, value * factor, lower * factor, upper * factor);
    }
}
