package nl.hofvijver.pond.delivery;

import java.time.LocalDate;

/**
 * The days about which a delivery tells, as the partner states them.
 *
 * @param from the first day
 * @param to the last day, itself included
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it starts on " + from);
        }
    }
}
