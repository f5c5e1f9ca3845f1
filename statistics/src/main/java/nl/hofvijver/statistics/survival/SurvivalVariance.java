package nl.hofvijver.statistics.survival;

/** The published variances of the logarithm of a Kaplan–Meier estimate. */
public enum SurvivalVariance {
    /** Σ d/(n(n − d)) (Greenwood 1926). */
    GREENWOOD("Greenwood") {
        @Override
        double step(double events, double atRisk) {
            return events == atRisk ? 0 : events / (atRisk * (atRisk - events));
        }
    },
    /** Σ d/n², the variance of the cumulative hazard (Tsiatis 1981): smaller, and too small with few at risk (Klein 1991). */
    TSIATIS("Tsiatis") {
        @Override
        double step(double events, double atRisk) {
            return events / (atRisk * atRisk);
        }
    };

    private final String label;

    SurvivalVariance(String label) {
        this.label = label;
    }

    /** Returns the name as it appears in the method of a result. */
    String label() {
        return label;
    }

    abstract double step(double events, double atRisk);
}
