package nl.hofvijver.statistics.regression;

import java.util.OptionalInt;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * How much each row decides about its own fitted value: h = w z'(Z'WZ)⁻¹z, with w the weight of the row in the expected
 * information (Pregibon 1981). The leverages add up to the number of coefficients.
 */
final class Leverage {
    /** Below this 1 − h is rounding, and the residual that would be divided by it too. */
    private static final double NOTHING_LEFT = 1e-10;

    private final Observations observations;
    private final Standardised space;
    private final Family family;

    Leverage(Observations observations, Standardised space, Family family) {
        this.observations = observations;
        this.space = space;
        this.family = family;
    }

    /** Divides score residuals by the power of 1 − h that the convention asks for, or returns the row that allows none. */
    OptionalInt divide(double[] residuals, double[] mu, double[][] inverseInformation, Covariance convention) {
        return Pass.overBlocks(
                        residuals.length,
                        space,
                        (from, to, z) -> divide(residuals, mu, inverseInformation, convention, from, to, z))
                .stream()
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt divide(
            double[] residuals,
            double[] mu,
            double[][] inverseInformation,
            Covariance convention,
            int from,
            int to,
            double[][] z) {
        for (int i = from; i < to; i++) {
            double weight = observations.weight(i) * family.weight(mu[i]);
            double rest = 1 - weight * quadratic(z, i - from, inverseInformation);
            if (rest < NOTHING_LEFT) {
                return OptionalInt.of(i);
            }
            residuals[i] /= Math.pow(rest, convention.leveragePower());
        }
        return OptionalInt.empty();
    }

    private static double quadratic(double[][] z, int i, double[][] matrix) {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            for (int k = 0; k < z.length; k++) {
                sum += z[j][i] * matrix[j][k] * z[k][i];
            }
        }
        return sum;
    }
}
