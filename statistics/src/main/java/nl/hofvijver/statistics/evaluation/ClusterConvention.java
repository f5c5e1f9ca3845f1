package nl.hofvijver.statistics.evaluation;

/**
 * The three conventions for the covariance of a two-way fixed effects model, all on sums of scores per cluster. With n
 * rows, G clusters, k columns, N units and T periods.
 */
public enum ClusterConvention {
    /** No small-sample factor. */
    HC0("cluster HC0"),
    /** G/(G − 1) · (n − 1)/(n − K), all fixed effects counted: K = k + N + T − 1. */
    HC1("cluster HC1, all fixed effects counted"),
    /** As {@link #HC1} without the unit effects, which are nested in the clusters: K = k + T (the default of fixest). */
    NESTED("cluster HC1, nested fixed effects not counted");

    private final String label;

    ClusterConvention(String label) {
        this.label = label;
    }

    /** Returns the name as it appears in the method of a result. */
    public String label() {
        return label;
    }

    double factor(int rows, int clusters, int columns, int units, int periods) {
        int counted = this == HC1 ? columns + units + periods - 1 : columns + periods;
        return this == HC0 ? 1 : clusters / (clusters - 1.0) * (rows - 1.0) / (rows - counted);
    }
}
