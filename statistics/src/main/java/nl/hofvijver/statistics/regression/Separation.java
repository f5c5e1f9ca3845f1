package nl.hofvijver.statistics.regression;

import nl.hofvijver.statistics.numeric.Standardised;

/**
 * Tells whether a direction of coefficients is one of recession: moving along it for ever never lowers the likelihood
 * of any row and raises that of some (Albert & Anderson 1984 for the logistic model). Then no finite maximum exists.
 */
final class Separation {
    private static final double STILL_MOVING = 0.1;
    private static final double TOLERANCE = 1e-5;

    private Separation() {}

    static boolean along(double[] direction, Observations observations, Standardised space, Family family) {
        var span = new double[2];
        Pass.overBlocks(
                        observations.rows(),
                        space,
                        (from, to, z) -> block(direction, observations, family, from, to, z))
                .forEach(block -> {
                    span[0] = Math.max(span[0], block[0]);
                    span[1] = Math.max(span[1], block[1]);
                });
        return span[0] > STILL_MOVING && span[1] <= TOLERANCE * span[0];
    }

    /** Returns the largest move of a linear predictor and the largest move in a direction that lowers a likelihood. */
    private static double[] block(
            double[] direction, Observations observations, Family family, int from, int to, double[][] z) {
        double largest = 0;
        double against = 0;
        for (int i = from; i < to; i++) {
            if (observations.weight(i) == 0) {
                continue;
            }
            double move = 0;
            for (int j = 0; j < direction.length; j++) {
                move += z[j][i - from] * direction[j];
            }
            double y = observations.outcome()[i];
            largest = Math.max(largest, Math.abs(move));
            against = Math.max(against, against(y, move, family));
        }
        return new double[] {largest, against};
    }

    private static double against(double y, double move, Family family) {
        if (y == 0) {
            return Math.max(0, move);
        }
        boolean certain = family instanceof Family.Binomial && y == 1;
        return certain ? Math.max(0, -move) : Math.abs(move);
    }
}
