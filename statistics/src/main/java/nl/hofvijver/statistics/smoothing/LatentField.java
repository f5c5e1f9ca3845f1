package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import nl.hofvijver.statistics.numeric.Cholesky;

/**
 * The Laplace approximation of BYM2 at a given standard deviation and share of structure.
 *
 * <p>log risk = X beta + deviation (sqrt(share) s + sqrt(1 - share) v). The independent v is integrated out by hand, which
 * leaves a system with the pattern of the map; the sums of zero and the fixed effects are dealt with by elimination.
 */
final class LatentField {
    private static final int MOST_STEPS = 50;
    /** Newton's steps square their error: after one of this size the error is of the order of 1e-8. */
    private static final double SETTLED = 1e-4;

    private final double[] observed;
    private final double[] expected;
    private final double[][] columns;
    private final double[] fixedPrecision;
    private final Icar icar;

    LatentField(double[] observed, double[] expected, double[][] columns, double[] fixedPrecision, Icar icar) {
        this.observed = observed;
        this.expected = expected;
        this.columns = columns;
        this.fixedPrecision = fixedPrecision;
        this.icar = icar;
    }

    /** What the field looks like at its mode. */
    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    record Mode(double logLikelihood, double[] logRisk, double[] precision, double[] fixed, Linear linear) {}

    /** Fixed effects, structured effects and what was needed to solve for them. */
    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    record Linear(
            double[] structured,
            double[] fixed,
            SparseCholesky factor,
            double[] sums,
            double[] sumsPerPart,
            double[][] spill,
            Cholesky fixedFactor) {}

    /**
     * Finds the mode.
     *
     * @param start log risks to start from
     * @throws ArithmeticException when the iterations do not settle
     */
    Mode mode(double deviation, double share, double[] start) {
        double structure = deviation * Math.sqrt(share);
        double independent = deviation * deviation * (1 - share);
        double[] logRisk = start.clone();
        Linear linear = solve(logRisk, structure, independent);
        double[] goal = goal(logRisk, linear, structure, independent);
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = 0;
            for (int i = 0; i < logRisk.length; i++) {
                // Too long a step towards a high risk overshoots exponentially.
                double move = Math.clamp(goal[i] - logRisk[i], -2, 2);
                change = Math.max(change, Math.abs(move));
                logRisk[i] += move;
            }
            linear = solve(logRisk, structure, independent);
            goal = goal(logRisk, linear, structure, independent);
            if (change < SETTLED) {
                return finish(logRisk, linear, independent);
            }
        }
        throw new ArithmeticException("the mode did not settle at deviation " + deviation + " and share " + share);
    }

    /** Returns the log risks that the Gaussian approximation around the present ones has as its mean. */
    private double[] goal(double[] logRisk, Linear linear, double structure, double independent) {
        var goal = new double[logRisk.length];
        for (int i = 0; i < goal.length; i++) {
            double mean = expected[i] * Math.exp(logRisk[i]);
            double working = logRisk[i] + (observed[i] - mean) / mean;
            double prior = 1 / (1 + independent * mean);
            goal[i] = prior * predictor(i, linear, structure) + (1 - prior) * working;
        }
        return goal;
    }

    private double predictor(int i, Linear linear, double structure) {
        double sum = structure * linear.structured[i];
        for (int k = 0; k < columns.length; k++) {
            sum += columns[k][i] * linear.fixed[k];
        }
        return sum;
    }

    private Linear solve(double[] logRisk, double structure, double independent) {
        int n = logRisk.length;
        var weight = new double[n];
        var weighted = new double[n];
        var added = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = expected[i] * Math.exp(logRisk[i]);
            weight[i] = mean / (1 + independent * mean);
            weighted[i] = weight[i] * (logRisk[i] + (observed[i] - mean) / mean);
            added[i] = structure * structure * weight[i];
        }
        var factor = icar.plusDiagonal(1, added);
        var ones = new double[n];
        Arrays.fill(ones, 1);
        double[] sums = factor.solve(ones);
        double[] sumsPerPart = icar.perComponent(sums);
        double[] plain = constrained(factor.solve(times(structure, weighted)), sums, sumsPerPart);
        int fixedEffects = columns.length;
        var spill = new double[fixedEffects][];
        var matrix = new double[fixedEffects][fixedEffects];
        var right = new double[fixedEffects];
        for (int k = 0; k < fixedEffects; k++) {
            double[] border = border(k, structure, weight);
            spill[k] = constrained(factor.solve(border), sums, sumsPerPart);
            right[k] = dot(columns[k], weighted) - dot(border, plain);
            matrix[k][k] = fixedPrecision[k];
        }
        for (int k = 0; k < fixedEffects; k++) {
            double[] border = border(k, structure, weight);
            for (int m = 0; m < fixedEffects; m++) {
                matrix[k][m] += weightedDot(weight, columns[k], columns[m]) - dot(border, spill[m]);
            }
        }
        var fixedFactor = Cholesky.of(matrix).orElseThrow(() -> new ArithmeticException("collinear covariates"));
        double[] fixed = fixedFactor.solve(right);
        for (int k = 0; k < fixedEffects; k++) {
            for (int i = 0; i < n; i++) {
                plain[i] -= spill[k][i] * fixed[k];
            }
        }
        return new Linear(plain, fixed, factor, sums, sumsPerPart, spill, fixedFactor);
    }

    private double[] border(int k, double structure, double[] weight) {
        var border = new double[weight.length];
        Arrays.setAll(border, i -> structure * weight[i] * columns[k][i]);
        return border;
    }

    /** Takes the sum of zero per part into account: conditioning by kriging (Rue and Held 2005, section 2.3.3). */
    private double[] constrained(double[] solution, double[] sums, double[] sumsPerPart) {
        double[] excess = icar.perComponent(solution);
        for (int i = 0; i < solution.length; i++) {
            if (icar.connected(i)) {
                int part = icar.component[i];
                solution[i] -= sums[i] * excess[part] / sumsPerPart[part];
            }
        }
        return solution;
    }

    private Mode finish(double[] logRisk, Linear linear, double independent) {
        double log = -icar.quadratic(linear.structured) / 2 - linear.factor.logDeterminant() / 2;
        for (int part = 0; part < icar.componentSize.length; part++) {
            if (icar.componentSize[part] > 1) {
                log -= Math.log(linear.sumsPerPart[part]) / 2;
            }
        }
        log -= linear.fixedFactor.logDeterminant() / 2;
        for (int k = 0; k < columns.length; k++) {
            log -= fixedPrecision[k] * linear.fixed[k] * linear.fixed[k] / 2;
        }
        var precision = new double[logRisk.length];
        for (int i = 0; i < logRisk.length; i++) {
            double mean = expected[i] * Math.exp(logRisk[i]);
            precision[i] = mean;
            double left = observed[i] - mean;
            // At the mode the independent effect is its variance times what is left of the likelihood's slope.
            log += observed[i] * logRisk[i] - mean - independent * left * left / 2;
            log -= Math.log1p(independent * mean) / 2;
        }
        return new Mode(log, logRisk, precision, linear.fixed, linear);
    }

    /** Returns the variances of the log risks at a mode. */
    double[] variances(Mode mode, double deviation, double share) {
        double structure = deviation * Math.sqrt(share);
        double independent = deviation * deviation * (1 - share);
        Linear linear = mode.linear;
        double[] inverse = linear.factor.inverseDiagonal();
        var result = new double[inverse.length];
        for (int i = 0; i < result.length; i++) {
            double structured = inverse[i];
            if (icar.connected(i)) {
                structured -= linear.sums[i] * linear.sums[i] / linear.sumsPerPart[icar.component[i]];
            }
            var lever = new double[columns.length];
            for (int k = 0; k < lever.length; k++) {
                lever[k] = columns[k][i] - structure * linear.spill[k][i];
            }
            double predictor = structure * structure * structured + dot(lever, linear.fixedFactor.solve(lever));
            double prior = 1 / (1 + independent * mode.precision[i]);
            result[i] = independent * prior + prior * prior * predictor;
        }
        return result;
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double weightedDot(double[] weight, double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += weight[i] * one[i] * other[i];
        }
        return sum;
    }
}
