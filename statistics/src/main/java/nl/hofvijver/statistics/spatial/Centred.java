package nl.hofvijver.statistics.spatial;

import java.util.Optional;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;

/** Values minus their mean, with the moments that every statistic of this package needs (divisor n). */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record Centred(double mean, double variance, double fourth, double[] values) {
    /** Returns why the values cannot be used, if so. */
    static Optional<Reason> problem(double[] values, int fewest) {
        if (values.length < fewest) {
            return Optional.of(Reason.TOO_FEW_POINTS);
        }
        boolean varies = false;
        for (double value : values) {
            if (Double.isNaN(value)) {
                return Optional.of(Reason.VALUE_MISSING);
            }
            if (Double.isInfinite(value)) {
                return Optional.of(Reason.VALUE_OUT_OF_RANGE);
            }
            varies |= value != values[0];
        }
        return varies ? Optional.empty() : Optional.of(Reason.NO_VARIATION);
    }

    static Centred of(double[] values) {
        int n = values.length;
        double mean = StableSum.of(values) / n;
        var centred = new double[n];
        var squares = new StableSum();
        var fourths = new StableSum();
        for (int i = 0; i < n; i++) {
            double z = values[i] - mean;
            centred[i] = z;
            squares.add(z * z);
            fourths.add(z * z * z * z);
        }
        return new Centred(mean, squares.value() / n, fourths.value() / n, centred);
    }
}
