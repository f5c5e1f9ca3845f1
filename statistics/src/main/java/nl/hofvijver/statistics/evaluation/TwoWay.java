package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * Least squares with an effect per unit and per period, which are taken out first (Frisch & Waugh 1933; Lovell 1963):
 * exact for unbalanced panels too, because periods stay columns while units are taken out by their means.
 */
final class TwoWay {
    private final Panel panel;
    private final int[] clusters;
    private final ClusterConvention convention;
    private final int[] unitIndex;
    private final int units;
    private final int[] periods;
    private final LeastSquares ofPeriods;

    /** Takes clusters per row, in which units are nested. */
    TwoWay(Panel panel, int[] clusters, ClusterConvention convention) {
        this.panel = panel;
        this.clusters = clusters;
        this.convention = convention;
        int[] distinct = panel.units();
        units = distinct.length;
        unitIndex = Arrays.stream(panel.unit())
                .map(u -> Arrays.binarySearch(distinct, u))
                .toArray();
        periods = panel.periods();
        ofPeriods = LeastSquares.of(periodColumns());
    }

    /** Coefficients of the columns with their covariance. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Fit(double[] coefficients, double[][] covariance, int clusters) {}

    /** Leaves out units with one row: their own effect explains them completely. */
    static int[] rowsOfUnitsSeenTwice(Panel panel) {
        var rows = new HashMap<Integer, Integer>();
        for (int unit : panel.unit()) {
            rows.merge(unit, 1, Integer::sum);
        }
        return IntStream.range(0, panel.rows())
                .filter(i -> rows.getOrDefault(panel.unit()[i], 0) > 1)
                .toArray();
    }

    Outcome<Fit> fit(double[][] columns, List<String> names, Method method) {
        int clusterCount = (int) Arrays.stream(clusters).distinct().count();
        if (clusterCount < 2 || panel.rows() <= columns.length + units + periods.length - 1) {
            return new Outcome.Refused<>(
                    Reason.TOO_FEW_POINTS, panel.rows() + " rows, " + clusterCount + " clusters", method);
        }
        if (!ofPeriods.dependentColumns().isEmpty()) {
            return new Outcome.Refused<>(Reason.COLLINEAR, "periods that share no unit with the others", method);
        }
        var left = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            left[j] = withoutEffects(columns[j]);
        }
        String lost = IntStream.range(0, columns.length)
                .filter(j -> Matrices.dot(left[j], left[j]) <= 1e-18 * Matrices.dot(columns[j], columns[j]))
                .mapToObj(names::get)
                .collect(Collectors.joining(", "));
        LeastSquares squares = LeastSquares.of(left);
        if (!lost.isEmpty() || !squares.dependentColumns().isEmpty()) {
            String dependent =
                    squares.dependentColumns().stream().map(names::get).collect(Collectors.joining(", "));
            return new Outcome.Refused<>(Reason.COLLINEAR, lost.isEmpty() ? dependent : lost, method);
        }
        double[] y = withoutEffects(panel.outcome());
        double[] b = squares.solve(y);
        double[][] meat = meat(left, squares.residuals(y, b));
        double factor = convention.factor(panel.rows(), clusterCount, columns.length, units, periods.length);
        double[][] covariance = Matrices.scaled(Matrices.sandwich(squares.inverseCrossProduct(), meat), factor);
        return new Outcome.Computed<>(new Fit(b, covariance, clusterCount));
    }

    /** Returns what is left of values per row after an effect per unit and per period. */
    double[] withoutEffects(double[] values) {
        double[] left = withoutUnits(values);
        return ofPeriods.residuals(left, ofPeriods.solve(left));
    }

    private double[][] periodColumns() {
        var columns = new double[periods.length - 1][];
        for (int j = 0; j < columns.length; j++) {
            int period = periods[j + 1];
            columns[j] = withoutUnits(Arrays.stream(panel.period())
                    .mapToDouble(p -> p == period ? 1 : 0)
                    .toArray());
        }
        return columns;
    }

    private double[] withoutUnits(double[] values) {
        var sums = new double[units];
        var counts = new int[units];
        for (int i = 0; i < values.length; i++) {
            sums[unitIndex[i]] += values[i];
            counts[unitIndex[i]]++;
        }
        var left = new double[values.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = values[i] - sums[unitIndex[i]] / counts[unitIndex[i]];
        }
        return left;
    }

    private double[][] meat(double[][] columns, double[] residuals) {
        int[] distinct = Arrays.stream(clusters).distinct().sorted().toArray();
        var scores = new double[distinct.length][columns.length];
        for (int i = 0; i < residuals.length; i++) {
            double[] score = scores[Arrays.binarySearch(distinct, clusters[i])];
            for (int j = 0; j < columns.length; j++) {
                score[j] += columns[j][i] * residuals[i];
            }
        }
        return Matrices.product(Matrices.transpose(scores), scores);
    }
}
