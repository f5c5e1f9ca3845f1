package nl.hofvijver.statistics.lifetable;

/** Variance of a life expectancy. */
public enum Variance {
    /** Chiang 1984 (his second method): the open band is taken as known. */
    CHIANG("Chiang II"),
    /** Silcocks et al. 2001: adds the chance in the open band; wider, and the one to use with an open band from 85. */
    SILCOCKS("Silcocks"),
    /**
     * As Silcocks, with the deaths in the open band binomial instead of Poisson: the variance of Public Health
     * England's calculator. A little narrower.
     */
    SILCOCKS_BINOMIAL("Silcocks, open band binomial");

    private final String label;

    Variance(String label) {
        this.label = label;
    }

    /** Returns the variance of the years lived in the open band, as a share of their square. */
    double ofOpenBand(double deaths, double rate) {
        return switch (this) {
            case CHIANG -> 0;
            case SILCOCKS -> 1 / deaths;
            case SILCOCKS_BINOMIAL -> Math.max(0, 1 - rate) / deaths;
        };
    }

    /** Returns the name under which the variant is reported. */
    public String label() {
        return label;
    }
}
