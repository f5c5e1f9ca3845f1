package nl.hofvijver.protection.suppress;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The tables that agree with everything published, as a simplex tableau: every hidden cell is zero or more, and some of
 * them (basic) follow from the others (nonbasic). Walks from corner to corner of this set and remembers for every hidden
 * cell the least and the greatest value seen, each with a whole table as witness.
 *
 * <p>The tableau starts at the true table, so there is no search for a first solution. Dense: meant for parts of a few
 * hundred hidden cells.
 */
final class Uncertainty {
    private static final double TINY = 1e-9;
    /** Steps without gain after which the smallest cell number decides, which cannot go round in circles (Bland). */
    private static final int PATIENCE = 20;

    private final int[] hidden;
    private final double[] lowest;
    private final double[] highest;
    /** Position in {@link #hidden} of the cell of each row and of each column. */
    private final int[] rowCell;

    private final int[] columnCell;
    private final int[] rowOf;
    private final double[][] a;
    private final double[] value;

    /**
     * @param echelon what is known once every cell outside {@code hidden} is published
     */
    Uncertainty(LinearSystem system, Echelon echelon, BitSet hidden) {
        this.hidden = hidden.stream().toArray();
        int n = this.hidden.length;
        value = new double[n];
        rowOf = new int[n];
        int[] columns = new int[n];
        int[] rows = new int[n];
        int columnCount = 0;
        int rowCount = 0;
        for (int i = 0; i < n; i++) {
            value[i] = system.values()[this.hidden[i]];
            if (echelon.isFree(this.hidden[i])) {
                rowOf[i] = -1;
                columns[columnCount++] = i;
            } else {
                rowOf[i] = rowCount;
                rows[rowCount++] = i;
            }
        }
        columnCell = Arrays.copyOf(columns, columnCount);
        rowCell = Arrays.copyOf(rows, rowCount);
        lowest = value.clone();
        highest = value.clone();
        a = new double[rowCount][columnCount];
        for (int r = 0; r < rowCount; r++) {
            Row row = echelon.reduce(this.hidden[rowCell[r]]);
            for (int k = 0; k < row.size(); k++) {
                int free = Arrays.binarySearch(this.hidden, row.cells()[k]);
                int column = Arrays.binarySearch(columnCell, free);
                a[r][column] = Field.real(row.coefficients()[k]);
            }
        }
        for (int column = 0; column < columnCount; column++) {
            lower(column);
        }
    }

    /** Takes a nonbasic cell down to zero, or makes it basic when another cell reaches zero first. */
    private void lower(int column) {
        int cell = columnCell[column];
        double room = value[cell];
        int blocking = -1;
        for (int r = 0; r < a.length; r++) {
            if (a[r][column] > TINY && value[rowCell[r]] / a[r][column] < room - TINY) {
                room = value[rowCell[r]] / a[r][column];
                blocking = r;
            }
        }
        move(column, -room);
        if (blocking >= 0) {
            pivot(blocking, column);
        }
        see();
    }

    /**
     * The hidden cells of which an attacker can tell more than allowed: the range that is left for them is narrower than
     * required.
     *
     * @param required per cell of the system
     */
    BitSet narrow(double[] required) {
        BitSet narrow = new BitSet();
        for (int i = 0; i < hidden.length; i++) {
            double width = required[hidden[i]];
            if (!isWide(i, width)) {
                extreme(i, 1, width);
                extreme(i, -1, width);
                if (!isWide(i, width)) {
                    narrow.set(hidden[i]);
                }
            }
        }
        return narrow;
    }

    /** The width seen so far of one cell. */
    double width(int cell) {
        int i = Arrays.binarySearch(hidden, cell);
        return highest[i] - lowest[i];
    }

    private boolean isWide(int i, double width) {
        return highest[i] - lowest[i] >= width - TINY;
    }

    /** Walks towards the greatest (sign 1) or least (sign -1) value of a cell, until it is wide enough. */
    private void extreme(int target, int sign, double width) {
        if (rowOf[target] < 0) {
            if (sign < 0) {
                return;
            }
            int column = columnOf(target);
            if (!enter(column, 1)) {
                return;
            }
        }
        int idle = 0;
        while (rowOf[target] >= 0 && !isWide(target, width)) {
            int column = entering(a[rowOf[target]], sign, idle > PATIENCE);
            if (column < 0) {
                return;
            }
            double before = value[target];
            if (!enter(column, 1)) {
                return;
            }
            idle = Math.abs(value[target] - before) > TINY ? 0 : idle + 1;
        }
    }

    private int columnOf(int cell) {
        for (int column = 0; column < columnCell.length; column++) {
            if (columnCell[column] == cell) {
                return column;
            }
        }
        throw new IllegalStateException("a nonbasic cell without a column");
    }

    private int entering(double[] row, int sign, boolean smallest) {
        int best = -1;
        for (int column = 0; column < row.length; column++) {
            double gain = sign * row[column];
            if (gain > TINY
                    && (best < 0
                            || (smallest ? columnCell[column] < columnCell[best] : gain > sign * row[best] + TINY))) {
                best = column;
            }
        }
        return best;
    }

    /** Raises a nonbasic cell until another cell reaches zero; false when nothing stops it. */
    private boolean enter(int column, int direction) {
        double room = Double.POSITIVE_INFINITY;
        int blocking = -1;
        for (int r = 0; r < a.length; r++) {
            double slope = direction * a[r][column];
            if (slope < -TINY) {
                double limit = Math.max(0, value[rowCell[r]]) / -slope;
                if (limit < room - TINY || (limit < room + TINY && rowCell[r] < rowCell[blocking])) {
                    room = limit;
                    blocking = r;
                }
            }
        }
        if (blocking < 0) {
            for (int r = 0; r < a.length; r++) {
                if (direction * a[r][column] > TINY) {
                    highest[rowCell[r]] = Double.POSITIVE_INFINITY;
                }
            }
            highest[columnCell[column]] = Double.POSITIVE_INFINITY;
            return false;
        }
        move(column, direction * room);
        pivot(blocking, column);
        see();
        return true;
    }

    private void move(int column, double step) {
        if (step != 0) {
            value[columnCell[column]] += step;
            for (int r = 0; r < a.length; r++) {
                if (a[r][column] != 0) {
                    value[rowCell[r]] += step * a[r][column];
                }
            }
        }
    }

    private void see() {
        for (int i = 0; i < value.length; i++) {
            lowest[i] = Math.min(lowest[i], value[i]);
            highest[i] = Math.max(highest[i], value[i]);
        }
    }

    private void pivot(int row, int column) {
        double[] pivotRow = a[row];
        double inverse = 1 / pivotRow[column];
        int leaving = rowCell[row];
        int entering = columnCell[column];
        for (int k = 0; k < pivotRow.length; k++) {
            pivotRow[k] *= -inverse;
        }
        pivotRow[column] = inverse;
        for (int r = 0; r < a.length; r++) {
            double factor = a[r][column];
            if (r != row && factor != 0) {
                a[r][column] = 0;
                for (int k = 0; k < pivotRow.length; k++) {
                    if (pivotRow[k] != 0) {
                        a[r][k] = clean(a[r][k] + factor * pivotRow[k]);
                    }
                }
            }
        }
        rowCell[row] = entering;
        columnCell[column] = leaving;
        rowOf[entering] = row;
        rowOf[leaving] = -1;
        value[leaving] = 0;
    }

    private static double clean(double x) {
        return Math.abs(x) < TINY ? 0 : x;
    }
}
