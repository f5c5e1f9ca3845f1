package nl.hofvijver.statistics.survival;

import java.util.Locale;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.numeric.Wald;

/** The published scales on which limits of a probability are made from its standard error. */
public enum Limits {
    /** On the probability itself, cut off at 0 and 1. */
    PLAIN {
        @Override
        double[] around(double p, double standardError, double z) {
            return new double[] {p - z * standardError, p + z * standardError};
        }
    },
    /** On the logarithm, cut off at 1; the default of R's survival. */
    LOG {
        @Override
        double[] around(double p, double standardError, double z) {
            double reach = z * standardError / p;
            return new double[] {p * Math.exp(-reach), p * Math.exp(reach)};
        }
    },
    /** On log(−log), which stays between 0 and 1 by itself (Kalbfleisch & Prentice 1980). */
    LOG_LOG {
        @Override
        double[] around(double p, double standardError, double z) {
            double reach = z * standardError / (p * Math.log(p));
            return new double[] {Math.pow(p, Math.exp(-reach)), Math.pow(p, Math.exp(reach))};
        }
    },
    /** On the logit, which treats a probability and its complement alike. */
    LOGIT {
        @Override
        double[] around(double p, double standardError, double z) {
            double centre = Math.log(p / (1 - p));
            double reach = z * standardError / (p * (1 - p));
            return new double[] {1 / (1 + Math.exp(reach - centre)), 1 / (1 + Math.exp(-reach - centre))};
        }
    },
    /** On the arcsine of the square root, cut off at 0 and 1 (Nair 1984). */
    ARCSINE {
        @Override
        double[] around(double p, double standardError, double z) {
            double centre = Math.asin(Math.sqrt(p));
            double reach = z * standardError / (2 * Math.sqrt(p * (1 - p)));
            double lower = Math.sin(Math.max(0, centre - reach));
            double upper = Math.sin(Math.min(Math.PI / 2, centre + reach));
            return new double[] {lower * lower, upper * upper};
        }
    };

    /** Returns the name as it appears in the method of a result. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract double[] around(double p, double standardError, double z);

    /** Returns limits between 0 and 1; for a probability of exactly 0 or 1 both limits are that value. */
    Interval interval(double p, double standardError, double level) {
        if (p <= 0 || p >= 1) {
            return new Interval(p, p, level);
        }
        double[] limits = around(p, standardError, Wald.z(level));
        double lower = Math.clamp(Math.min(limits[0], limits[1]), 0, 1);
        double upper = Math.clamp(Math.max(limits[0], limits[1]), 0, 1);
        return new Interval(lower, upper, level);
    }
}
