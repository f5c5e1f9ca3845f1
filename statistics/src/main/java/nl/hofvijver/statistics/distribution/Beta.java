package nl.hofvijver.statistics.distribution;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The beta distribution. */
public final class Beta {
    private Beta() {}

    /** Returns the value below which a share {@code p} lies, precise when that value is close to zero. */
    public static double lowerQuantile(double a, double b, double p) {
        return share(solve(a, b, p, 1));
    }

    /** Returns the value above which a share {@code q} lies, precise when that value is close to zero. */
    public static double upperQuantile(double a, double b, double q) {
        return share(solve(a, b, q, -1));
    }

    private static double solve(double a, double b, double probability, int sign) {
        if (!(a > 0 && b > 0 && probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("no beta quantile for " + a + ", " + b + " and " + probability);
        }
        // Normal approximation on the logit: mean log(a/b), variance 1/a + 1/b.
        double start = Math.log(a / b) + sign * Normal.quantile(probability) * Math.sqrt(1 / a + 1 / b);
        return TailInverse.solve(
                start, probability, t -> sign > 0 ? below(t, a, b) : below(-t, b, a), t -> density(t, a, b), sign);
    }

    /** Returns the probability below a logit; near one by way of the complement, which keeps its digits. */
    private static double below(double logit, double a, double b) {
        return logit < 0 ? RegularizedBeta.value(share(logit), a, b) : RegularizedBeta.complement(share(-logit), b, a);
    }

    private static double density(double logit, double a, double b) {
        double derivative = logit < 0
                ? RegularizedBeta.derivative(share(logit), a, b)
                : RegularizedBeta.derivative(share(-logit), b, a);
        return share(logit) * share(-logit) * derivative;
    }

    private static double share(double logit) {
        return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
    }
}
