package nl.hofvijver.statistics.regression;

/** The published conventions for the covariance of the coefficients. */
public enum Covariance {
    /** Inverse of the expected information: right when the model is. Normal limits. */
    MODEL("model"),
    /** {@link #MODEL} times Pearson's X²/(n − k): quasi-Poisson, quasi-binomial. Limits from t with n − k. */
    QUASI("quasi, X2/(n-k)"),
    /** White's sandwich without small-sample factor. */
    HC0("HC0"),
    /** {@link #HC0} times n/(n − k) (MacKinnon & White 1985). */
    HC1("HC1, n/(n-k)"),
    /** White's sandwich with squared residuals divided by 1 − h, h being the leverage of the row (MacKinnon & White 1985). */
    HC2("HC2, leverage"),
    /** The same divided by (1 − h)², close to the jackknife (Davidson & MacKinnon 1993): the safest in small samples. */
    HC3("HC3, squared leverage"),
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

    /** Returns whether it needs clusters. */
    public boolean clustered() {
        return this == CLUSTER_HC0 || this == CLUSTER_HC1;
    }

    /** Returns whether it rests on the residuals of the rows. */
    boolean robust() {
        return this != MODEL && this != QUASI;
    }

    /** Returns the power of 1 − h by which residuals are divided. */
    double leveragePower() {
        return switch (this) {
            case HC2 -> 0.5;
            case HC3 -> 1;
            default -> 0;
        };
    }

    /** Returns whether it divides by the rows that are left, so that there must be one. */
    boolean dividesByRest() {
        return this == QUASI || this == HC1 || this == CLUSTER_HC1;
    }
}
