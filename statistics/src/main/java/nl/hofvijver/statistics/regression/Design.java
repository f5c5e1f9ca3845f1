package nl.hofvijver.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The explanatory columns of a model with their names. Arrays are kept, not copied: half a million rows are common.
 * Columns keep the order in which they were added; the intercept, when there is one, is named {@value #INTERCEPT}.
 */
public final class Design {
    /** Name of the column of ones. */
    public static final String INTERCEPT = "(intercept)";

    private final int rows;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private Design(int rows) {
        this.rows = rows;
    }

    /** Starts a design without any column. */
    public static Design ofRows(int rows) {
        return new Design(rows);
    }

    /** Starts a design with an intercept. */
    public static Design withIntercept(int rows) {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Design(rows).column(INTERCEPT, ones);
    }

    /** Adds a numeric column. */
    public Design column(String name, double[] values) {
        if (values.length != rows) {
            throw new IllegalArgumentException(
                    "column " + name + " has " + values.length + " values for " + rows + " rows");
        }
        if (names.contains(name)) {
            throw new IllegalArgumentException("column " + name + " occurs twice");
        }
        names.add(name);
        columns.add(values);
        return this;
    }

    /**
     * Adds a variable with levels as one 0/1 column per level except the reference, named {@code name=level}, the
     * levels in alphabetical order.
     */
    public Design levels(String name, String[] values, String reference) {
        var levels = new TreeSet<>(Arrays.asList(values));
        if (!levels.remove(reference)) {
            throw new IllegalArgumentException("no row of " + name + " has the reference level " + reference);
        }
        for (String level : levels) {
            column(name + "=" + level, indicator(values, level));
        }
        return this;
    }

    private static double[] indicator(String[] values, String level) {
        return Arrays.stream(values).mapToDouble(v -> v.equals(level) ? 1 : 0).toArray();
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the number of columns, the intercept included. */
    public int size() {
        return names.size();
    }

    /** Returns the names of the columns in order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Returns one column, not a copy. */
    public double[] column(int index) {
        return columns.get(index);
    }

    /** Returns all columns, not copies. */
    public double[][] columns() {
        return columns.toArray(double[][]::new);
    }

    /** Returns the place of a column. */
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + names);
        }
        return index;
    }

    /** Returns the place of the intercept. */
    OptionalInt intercept() {
        int index = names.indexOf(INTERCEPT);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Returns the same columns for some of the rows, in the order given; a row may occur more than once. */
    public Design select(int[] picked) {
        Design part = new Design(picked.length);
        for (int j = 0; j < size(); j++) {
            double[] x = columns.get(j);
            part.column(
                    names.get(j), Arrays.stream(picked).mapToDouble(i -> x[i]).toArray());
        }
        return part;
    }

    /** Returns the same rows without one column. */
    Design without(int index) {
        var fewer = new Design(rows);
        for (int j = 0; j < size(); j++) {
            if (j != index) {
                fewer.column(names.get(j), columns.get(j));
            }
        }
        return fewer;
    }

    /** Returns the linear predictor of each row, without an offset. */
    public double[] times(double[] coefficients) {
        var eta = new double[rows];
        for (int j = 0; j < size(); j++) {
            double[] x = columns.get(j);
            for (int i = 0; i < rows; i++) {
                eta[i] += x[i] * coefficients[j];
            }
        }
        return eta;
    }
}
