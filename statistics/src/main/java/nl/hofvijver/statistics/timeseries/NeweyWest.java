package nl.hofvijver.statistics.timeseries;

import nl.hofvijver.statistics.Method;

/**
 * A covariance that allows each point to resemble the points before it (Newey & West 1987), with Bartlett weights
 * 1 − l/(L + 1). All three choices change the figures, so the method of a result states them.
 *
 * @param lag L, the number of neighbours that may be correlated; with lag 0 it is White's HC0 or, corrected, HC1
 * @param prewhitened whether the scores are first freed of a vector autoregression of order 1 (least squares without
 *     intercept), which is put back afterwards (Andrews & Monahan 1992): follows strong correlation better than any lag
 * @param correction what is done about the coefficients that were estimated
 */
public record NeweyWest(int lag, boolean prewhitened, Correction correction) {

    /** The published small-sample conventions. */
    public enum Correction {
        /** Times n/(n − k), as Stata does. */
        SMALL_SAMPLE("n/(n-k)"),
        /** None, as in the paper and as R's sandwich and statsmodels do unless asked. */
        NONE("no small-sample factor");

        private final String label;

        Correction(String label) {
            this.label = label;
        }
    }

    public NeweyWest {
        if (lag < 0) {
            throw new IllegalArgumentException("a lag is not negative, got " + lag);
        }
    }

    /** Returns the usual one: not prewhitened, times n/(n − k). */
    public static NeweyWest lag(int lag) {
        return new NeweyWest(lag, false, Correction.SMALL_SAMPLE);
    }

    /** Returns a lag by the rule of Newey & West 1994 for Bartlett weights: the whole part of 4 (n/100)^(2/9). */
    public static int usualLag(int points) {
        return (int) Math.floor(4 * Math.pow(points / 100.0, 2 / 9.0));
    }

    Method method() {
        return Method.of("linear regression", "OLS, Newey-West, Bartlett, " + correction.label)
                .with("lag", lag)
                .with("prewhitening", prewhitened ? "VAR(1)" : "none");
    }

    double factor(int points, int coefficients) {
        return correction == Correction.SMALL_SAMPLE ? (double) points / (points - coefficients) : 1;
    }
}
