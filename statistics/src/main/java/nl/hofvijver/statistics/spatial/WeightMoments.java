package nl.hofvijver.statistics.spatial;

/**
 * Sums over the weights that the moments of Moran's I need (Cliff and Ord 1981, p. 19).
 *
 * @param areas number of areas
 * @param total S0, the sum of all weights
 * @param pairs S1, half the sum of (w_ij + w_ji) squared
 * @param margins S2, the sum of (row sum + column sum) squared
 */
record WeightMoments(int areas, double total, double pairs, double margins) {
    static WeightMoments of(Neighbours neighbours) {
        int n = neighbours.size();
        var columns = new double[n];
        double total = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < neighbours.count(i); k++) {
                int j = neighbours.neighbour(i, k);
                double weight = neighbours.weight(i, k);
                double back = neighbours.weightBetween(j, i);
                columns[j] += weight;
                total += weight;
                // Every pair is met from both sides when both weights are there, and once when only one is.
                double both = (weight + back) * (weight + back);
                pairs += back == 0 ? both : both / 2;
            }
        }
        double margins = 0;
        for (int i = 0; i < n; i++) {
            double sum = neighbours.totalWeight(i) + columns[i];
            margins += sum * sum;
        }
        return new WeightMoments(n, total, pairs, margins);
    }

    double varianceOfMoran(Centred values, Moran.Null hypothesis) {
        double n = areas;
        double expected = -1 / (n - 1);
        double squaredTotal = total * total;
        if (hypothesis == Moran.Null.NORMALITY) {
            return (n * n * pairs - n * margins + 3 * squaredTotal) / ((n * n - 1) * squaredTotal)
                    - expected * expected;
        }
        double kurtosis = values.fourth() / (values.variance() * values.variance());
        double top = n * ((n * n - 3 * n + 3) * pairs - n * margins + 3 * squaredTotal)
                - kurtosis * (n * (n - 1) * pairs - 2 * n * margins + 6 * squaredTotal);
        return top / ((n - 1) * (n - 2) * (n - 3) * squaredTotal) - expected * expected;
    }
}
