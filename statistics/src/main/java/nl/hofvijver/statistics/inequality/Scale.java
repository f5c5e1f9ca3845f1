package nl.hofvijver.statistics.inequality;

/** The scale on which a line is drawn through the groups. */
public enum Scale {
    /** As it is. */
    LINEAR {
        @Override
        double to(double value) {
            return value;
        }

        @Override
        double from(double transformed) {
            return transformed;
        }

        @Override
        boolean allows(double value) {
            return Double.isFinite(value);
        }
    },
    /** Logarithm, for rates: the fitted line can never go below zero. */
    LOG {
        @Override
        double to(double value) {
            return Math.log(value);
        }

        @Override
        double from(double transformed) {
            return Math.exp(transformed);
        }

        @Override
        boolean allows(double value) {
            return value > 0 && Double.isFinite(value);
        }
    },
    /** Log odds, for proportions between 0 and 1: the fitted line stays between 0 and 1. */
    LOGIT {
        @Override
        double to(double value) {
            return Math.log(value / (1 - value));
        }

        @Override
        double from(double transformed) {
            return 1 / (1 + Math.exp(-transformed));
        }

        @Override
        boolean allows(double value) {
            return value > 0 && value < 1;
        }
    };

    abstract double to(double value);

    abstract double from(double transformed);

    abstract boolean allows(double value);
}
