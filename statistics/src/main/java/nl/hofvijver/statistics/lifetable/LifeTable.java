package nl.hofvijver.statistics.lifetable;

/**
 * The columns of one abridged life table (Chiang 1984). Mutable and reused from area to area inside this package.
 *
 * <p>Per band: probability of dying {@code q}, survivors of 100,000 births {@code l}, years lived {@code years} (L),
 * and the variance of {@code q}.
 */
final class LifeTable {
    private static final double BIRTHS = 100_000;

    final AgeBands bands;
    final double[] survivors;
    final double[] years;
    final double[] variance;
    private double openRate;
    private double openDeaths;

    LifeTable(AgeBands bands) {
        this.bands = bands;
        survivors = new double[bands.size()];
        years = new double[bands.size()];
        variance = new double[bands.size()];
    }

    /** Fills the columns from valid deaths and person-years, the first band at index {@code from}. */
    void fill(double[] deaths, double[] personYears, int from) {
        int last = bands.size() - 1;
        double alive = BIRTHS;
        for (int i = 0; i < last; i++) {
            double width = bands.width(i);
            double share = bands.share(i);
            double count = deaths[from + i];
            double exposure = width * count / personYears[from + i];
            // Above 1 when deaths per person-year exceed what one can die in the band: then nobody leaves it alive.
            double q = Math.min(1, exposure / (1 + exposure * (1 - share)));
            variance[i] = count > 0 ? q * q * (1 - q) / count : 0;
            survivors[i] = alive;
            double dying = alive * q;
            alive -= dying;
            years[i] = width * (alive + share * dying);
        }
        openDeaths = deaths[from + last];
        openRate = openDeaths / personYears[from + last];
        survivors[last] = alive;
        years[last] = alive == 0 ? 0 : alive / openRate;
    }

    /** Returns the expectation from band {@code start} of the years weighted by {@code weights}, one per band. */
    double expectation(int start, double[] weights) {
        double total = 0;
        for (int i = bands.size() - 1; i >= start; i--) {
            total += years[i] * weights[i];
        }
        return total / survivors[start];
    }

    /** Returns the variance of {@link #expectation} that comes from chance in the deaths. */
    double mortalityVariance(int start, double[] weights, Variance kind) {
        int last = bands.size() - 1;
        double ahead = years[last] * weights[last];
        double sum = ahead * ahead * kind.ofOpenBand(openDeaths, openRate);
        for (int i = last - 1; i >= start; i--) {
            double next = survivors[i + 1] > 0 ? ahead / survivors[i + 1] : 0;
            double lost = survivors[i] * ((1 - bands.share(i)) * bands.width(i) * weights[i] + next);
            sum += lost * lost * variance[i];
            ahead += years[i] * weights[i];
        }
        return sum / (survivors[start] * survivors[start]);
    }
}
