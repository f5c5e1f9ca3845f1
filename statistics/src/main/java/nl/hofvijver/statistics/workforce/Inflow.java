package nl.hofvijver.statistics.workforce;

/**
 * Who enters each year: intake · completion · retention + immigration.
 *
 * @param intake persons who begin training in a year
 * @param completion share of them who finish
 * @param retention share of those who then work in the profession
 * @param immigration persons a year who come from elsewhere
 */
public record Inflow(double intake, double completion, double retention, double immigration) {
    public Inflow {
        if (!(intake >= 0 && immigration >= 0 && share(completion) && share(retention))) {
            throw new IllegalArgumentException("intake and immigration are zero or above, shares lie from 0 to 1");
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** Returns the number of persons who enter in a year. */
    public double perYear() {
        return intake * completion * retention + immigration;
    }

    /** Returns the same with the intake multiplied. */
    public Inflow times(double factor) {
        return new Inflow(intake * factor, completion, retention, immigration);
    }
}
