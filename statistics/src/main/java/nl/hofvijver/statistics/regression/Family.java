package nl.hofvijver.statistics.regression;

import org.apache.commons.numbers.gamma.LogGamma;

/** The distribution of an outcome given its linear predictor, with the link that Hofvijver uses for it. */
sealed interface Family {

    /** Returns the mean. */
    double mean(double eta);

    /** Returns the log-likelihood of one row up to terms without the coefficients. */
    double kernel(double y, double eta, double mu);

    /** Returns the terms of the log-likelihood without the coefficients. */
    double constant(double y);

    /** Returns (dμ/dη)²/V(μ), the weight of a row in the expected information. */
    double weight(double mu);

    /** Returns (dμ/dη)/V(μ), by which a residual y − μ enters the score. */
    double scoreFactor(double mu);

    /** Returns V(μ). */
    double variance(double mu);

    /** Returns the contribution to the deviance. */
    double deviance(double y, double mu);

    /** Returns the linear predictor of a mean. */
    double link(double mu);

    private static double timesLogRatio(double y, double mu) {
        return y == 0 ? 0 : y * Math.log(y / mu);
    }

    record Poisson() implements Family {
        @Override
        public double mean(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double kernel(double y, double eta, double mu) {
            return y == 0 ? -mu : y * eta - mu;
        }

        @Override
        public double constant(double y) {
            return -LogGamma.value(y + 1);
        }

        @Override
        public double weight(double mu) {
            return mu;
        }

        @Override
        public double scoreFactor(double mu) {
            return 1;
        }

        @Override
        public double variance(double mu) {
            return mu;
        }

        @Override
        public double deviance(double y, double mu) {
            return 2 * (timesLogRatio(y, mu) - (y - mu));
        }

        @Override
        public double link(double mu) {
            return Math.log(mu);
        }
    }

    record Binomial() implements Family {
        @Override
        public double mean(double eta) {
            return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
        }

        @Override
        public double kernel(double y, double eta, double mu) {
            // log(1 + e^eta) without overflow for large eta
            return y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
        }

        @Override
        public double constant(double y) {
            return 0;
        }

        @Override
        public double weight(double mu) {
            return mu * (1 - mu);
        }

        @Override
        public double scoreFactor(double mu) {
            return 1;
        }

        @Override
        public double variance(double mu) {
            return mu * (1 - mu);
        }

        @Override
        public double deviance(double y, double mu) {
            return 2 * (timesLogRatio(y, mu) + timesLogRatio(1 - y, 1 - mu));
        }

        @Override
        public double link(double mu) {
            return Math.log(mu / (1 - mu));
        }
    }

    /** Negative binomial with variance μ + μ²/θ (NB2) and log link. */
    record NegativeBinomial(double theta) implements Family {
        @Override
        public double mean(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double kernel(double y, double eta, double mu) {
            return (y == 0 ? 0 : y * eta) - (y + theta) * Math.log(theta + mu);
        }

        @Override
        public double constant(double y) {
            return LogGamma.value(y + theta) - LogGamma.value(theta) - LogGamma.value(y + 1) + theta * Math.log(theta);
        }

        @Override
        public double weight(double mu) {
            return mu / (1 + mu / theta);
        }

        @Override
        public double scoreFactor(double mu) {
            return 1 / (1 + mu / theta);
        }

        @Override
        public double variance(double mu) {
            return mu + mu * mu / theta;
        }

        @Override
        public double deviance(double y, double mu) {
            return 2 * (timesLogRatio(y, mu) - (y + theta) * Math.log((y + theta) / (mu + theta)));
        }

        @Override
        public double link(double mu) {
            return Math.log(mu);
        }
    }
}
