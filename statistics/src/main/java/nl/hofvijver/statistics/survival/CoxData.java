package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.Standardised;
import nl.hofvijver.statistics.regression.Design;

/** The rows of a Cox model in the order in which a pass meets them: per stratum, latest exit first, row by row. */
final class CoxData {
    private final int p;
    private final int n;
    private final Standardised space;
    private final double[] z;
    private final double[] exit;
    private final double[] entry;
    private final boolean[] event;
    private final int[] stratum;
    private final int[] source;
    private final int[] byEntry;

    CoxData(Design design, FollowUp followUp, Optional<int[]> strata) {
        p = design.size();
        n = followUp.size();
        space = Standardised.centred(design.columns());
        int[] strataOfRows = strata.orElseGet(() -> new int[n]);
        source = latestFirst(followUp.exit(), strataOfRows);
        exit = new double[n];
        entry = new double[n];
        event = new boolean[n];
        stratum = new int[n];
        for (int k = 0; k < n; k++) {
            int row = source[k];
            exit[k] = followUp.exit()[row];
            entry[k] = followUp.entryOf(row);
            event[k] = followUp.cause()[row] > 0;
            stratum[k] = strataOfRows[row];
        }
        z = rowByRow();
        byEntry = followUp.entry().isPresent() ? latestFirst(entry, stratum) : new int[0];
    }

    /** Orders by stratum, then by descending time. */
    private static int[] latestFirst(double[] times, int[] strata) {
        int[] ascending = Order.ascending(negated(times));
        var keys = new double[times.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = strata[ascending[k]];
        }
        int[] byStratum = Order.ascending(keys);
        return Arrays.stream(byStratum).map(k -> ascending[k]).toArray();
    }

    private static double[] negated(double[] times) {
        return Arrays.stream(times).map(t -> -t).toArray();
    }

    private double[] rowByRow() {
        var columns = new double[p][n];
        space.fill(0, n, columns);
        var rows = new double[n * p];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < p; j++) {
                rows[k * p + j] = columns[j][source[k]];
            }
        }
        return rows;
    }

    /** Returns the cross-products of the standardised columns. */
    double[][] gram() {
        var gram = new double[p][p];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    gram[j][l] += z(k, j) * z(k, l);
                }
            }
        }
        return gram;
    }

    int size() {
        return p;
    }

    int rows() {
        return n;
    }

    Standardised space() {
        return space;
    }

    double z(int k, int j) {
        return z[k * p + j];
    }

    double exit(int k) {
        return exit[k];
    }

    double entry(int k) {
        return entry[k];
    }

    boolean event(int k) {
        return event[k];
    }

    int stratum(int k) {
        return stratum[k];
    }

    /** Returns the row of the caller at this place. */
    int source(int k) {
        return source[k];
    }

    /** Returns the places in order of stratum and descending entry; empty when nobody entered late. */
    int[] byEntry() {
        return byEntry;
    }

    double predictor(int k, double[] b) {
        double eta = 0;
        for (int j = 0; j < p; j++) {
            eta += z[k * p + j] * b[j];
        }
        return eta;
    }
}
