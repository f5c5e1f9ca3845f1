package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/**
 * The mean change of treated units minus what it would have been, from controls with the same covariates (Sant'Anna &
 * Zhao 2020, panel data), with the influence of every unit. The influence includes that of the two models fitted first.
 *
 * @param effect the difference
 * @param influence per unit of the whole panel, 0 for units not compared; its squares add up to the variance
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside the package
record ConditionalEffect(double effect, double[] influence) {

    /** Compares means, without covariates. */
    static ConditionalEffect ofMeans(double[] changes, int[] treated, int[] others) {
        double meanTreated = mean(changes, treated);
        double meanOthers = mean(changes, others);
        var influence = new double[changes.length];
        for (int u : treated) {
            influence[u] = (changes[u] - meanTreated) / treated.length;
        }
        for (int u : others) {
            influence[u] = -(changes[u] - meanOthers) / others.length;
        }
        return new ConditionalEffect(meanTreated - meanOthers, influence);
    }

    private static double mean(double[] values, int[] units) {
        return Arrays.stream(units).mapToDouble(u -> values[u]).sum() / units.length;
    }

    /** Compares given covariates; empty when these do not allow it. */
    static Optional<ConditionalEffect> of(
            double[] changes, Design covariates, int[] treated, int[] others, StaggeredAdoption.Adjustment adjustment) {
        int[] units =
                IntStream.concat(Arrays.stream(treated), Arrays.stream(others)).toArray();
        Design design = covariates.select(units);
        double[] y = pick(changes, units);
        boolean regress = adjustment != StaggeredAdoption.Adjustment.WEIGHTING;
        boolean weigh = adjustment != StaggeredAdoption.Adjustment.REGRESSION;
        Optional<Model> regression =
                regress ? leastSquares(design, y, treated.length) : Optional.of(Model.none(units.length));
        return regression.flatMap(m -> {
            double[] residual = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                residual[i] = y[i] - m.fitted[i];
            }
            var parts = new Parts(design, residual, m, treated.length);
            return weigh
                    ? odds(design, treated.length)
                            .map(odds ->
                                    parts.treated().minus(parts.others(odds)).spread(units, changes.length))
                    : Optional.of(parts.treated().spread(units, changes.length));
        });
    }

    private ConditionalEffect minus(ConditionalEffect other) {
        var difference = new double[influence.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = influence[i] - other.influence[i];
        }
        return new ConditionalEffect(effect - other.effect, difference);
    }

    private ConditionalEffect spread(int[] units, int size) {
        var all = new double[size];
        for (int i = 0; i < units.length; i++) {
            all[units[i]] = influence[i] / units.length;
        }
        return new ConditionalEffect(effect, all);
    }

    /**
     * A model fitted first.
     *
     * @param fitted what it says of each unit
     * @param influence per unit: its influence on each coefficient, times the number of units; no columns without a model
     */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Model(double[] fitted, double[][] influence) {
        static Model none(int units) {
            return new Model(new double[units], new double[0][]);
        }

        double along(int unit, double[] direction) {
            return influence.length == 0 ? 0 : Matrices.dot(influence[unit], direction);
        }
    }

    /** Fits the changes of the controls, which are the rows from {@code first} on. */
    private static Optional<Model> leastSquares(Design design, double[] y, int first) {
        int n = y.length;
        if (n - first <= design.size()) {
            return Optional.empty();
        }
        int[] controls = IntStream.range(first, n).toArray();
        LeastSquares squares = LeastSquares.of(design.select(controls).columns());
        if (!squares.dependentColumns().isEmpty()) {
            return Optional.empty();
        }
        double[] fitted = design.times(squares.solve(pick(y, controls)));
        double[][] inverse = squares.inverseCrossProduct();
        var influence = new double[n][design.size()];
        for (int i : controls) {
            influence[i] = Matrices.product(Matrices.scaled(inverse, n * (y[i] - fitted[i])), row(design, i));
        }
        return Optional.of(new Model(fitted, influence));
    }

    /** Fits the odds of being treated, which are the rows up to {@code first}. */
    private static Optional<Model> odds(Design design, int first) {
        int n = design.rows();
        double[] d = IntStream.range(0, n).mapToDouble(i -> i < first ? 1 : 0).toArray();
        Optional<Fitted> fit = LogisticRegression.fit(Observations.of(design, d), Covariance.MODEL)
                .computed();
        return fit.map(f -> {
            double[] p = LogisticRegression.probabilities(f, design);
            var influence = new double[n][];
            for (int i = 0; i < n; i++) {
                influence[i] = Matrices.product(Matrices.scaled(f.covariance(), n * (d[i] - p[i])), row(design, i));
            }
            return new Model(Arrays.stream(p).map(x -> x / (1 - x)).toArray(), influence);
        });
    }

    /** The two means of which the effect is the difference. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Parts(Design design, double[] residual, Model regression, int first) {

        ConditionalEffect treated() {
            var weights = new double[residual.length];
            Arrays.fill(weights, 0, first, 1);
            return weighted(weights, Model.none(residual.length));
        }

        ConditionalEffect others(Model odds) {
            double[] weights = odds.fitted.clone();
            Arrays.fill(weights, 0, first, 0);
            return weighted(weights, odds);
        }

        /** A weighted mean of residuals; the slope of a logistic odds is the odds itself times the covariates. */
        private ConditionalEffect weighted(double[] weights, Model odds) {
            int n = residual.length;
            double total = Arrays.stream(weights).sum() / n;
            double mean = Matrices.dot(weights, residual) / n / total;
            var ofRegression = new double[design.size()];
            var ofOdds = new double[design.size()];
            for (int i = 0; i < n; i++) {
                double[] x = row(design, i);
                for (int j = 0; j < x.length; j++) {
                    ofRegression[j] += weights[i] * x[j] / n;
                    ofOdds[j] += weights[i] * (residual[i] - mean) * x[j] / n;
                }
            }
            var influence = new double[n];
            for (int i = 0; i < n; i++) {
                influence[i] =
                        (weights[i] * (residual[i] - mean) + odds.along(i, ofOdds) - regression.along(i, ofRegression))
                                / total;
            }
            return new ConditionalEffect(mean, influence);
        }
    }

    private static double[] row(Design design, int i) {
        return IntStream.range(0, design.size())
                .mapToDouble(j -> design.column(j)[i])
                .toArray();
    }

    private static double[] pick(double[] values, int[] units) {
        return Arrays.stream(units).mapToDouble(u -> values[u]).toArray();
    }
}
