package nl.hofvijver.statistics.regression;

/** The published conventions for the covariance of the coefficients. */
public enum Covariance {
    /** Inverse of the expected information: right when the model is. Normal limits. */
    MODEL("model"),
    /** {@link #MODEL} times Pearson's X²/(n − k): quasi-Poisson, quasi-binomial. Limits from t with n − k. */
    QUASI("quasi, X2/(n-k)"),
    /** White's sandwich without small-sample factor. */
    HC0("HC0"),
    /** Sandwich on sums per cluster without small-sample factor. */
    CLUSTER_HC0("cluster HC0"),
    /** {@link #CLUSTER_HC0} times G/(G − 1) · (n − 1)/(n − k). */
    CLUSTER_HC1("cluster HC1, G/(G-1) (n-1)/(n-k)");

    private final String label;

    Covariance(String label) {
        this.label = label;
    }

    /** Returns the name as it appears in the method of a result. */
    public String label() {
        return label;
    }

    boolean clustered() {
        return this == CLUSTER_HC0 || this == CLUSTER_HC1;
    }
}
