package nl.hofvijver.protection.suppress;

import java.util.Arrays;

/**
 * What is known about the cells so far, in echelon form: a <em>bound</em> cell equals a known number plus a combination
 * of other cells, a <em>free</em> cell does not. The known numbers themselves play no part and are not kept.
 *
 * <p>A combination refers only to cells that were free when it was made, so substitution ends. It goes through the bound
 * cells in the order in which they were bound, each at most once.
 */
final class Echelon {
    private final Row[] expressions;
    private final int[] boundAt;
    private final int[] boundCell;
    private int bound;

    private final long[] work;
    private int[] touched = new int[256];
    private int touchedCount;
    private final boolean[] isTouched;
    private int[] queue = new int[256];
    private int queued;

    Echelon(int cells) {
        this(new Row[cells], new int[cells], new int[cells], 0);
        Arrays.fill(boundAt, -1);
    }

    private Echelon(Row[] expressions, int[] boundAt, int[] boundCell, int bound) {
        this.expressions = expressions;
        this.boundAt = boundAt;
        this.boundCell = boundCell;
        this.bound = bound;
        work = new long[boundAt.length];
        isTouched = new boolean[boundAt.length];
    }

    Echelon copy() {
        return new Echelon(expressions.clone(), boundAt.clone(), boundCell.clone(), bound);
    }

    boolean isFree(int cell) {
        return boundAt[cell] < 0;
    }

    /** The cell in free cells only. */
    Row reduce(int cell) {
        return reduce(Row.of(cell));
    }

    /** The combination in free cells only. */
    Row reduce(Row row) {
        add(row, 1);
        return collect();
    }

    /** Makes {@code row} known by binding {@code pivot}, one of its cells. The row must be reduced. */
    void bind(int pivot, Row row) {
        long factor = Field.negate(Field.invert(row.coefficient(pivot)));
        int[] cells = new int[row.size() - 1];
        long[] coefficients = new long[cells.length];
        int n = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.cells()[i] != pivot) {
                cells[n] = row.cells()[i];
                coefficients[n++] = Field.multiply(row.coefficients()[i], factor);
            }
        }
        expressions[pivot] = cells.length == 0 ? Row.ZERO : new Row(cells, coefficients);
        boundAt[pivot] = bound;
        boundCell[bound++] = pivot;
    }

    /** Takes back the last {@link #bind}. */
    void unbind(int pivot) {
        if (boundAt[pivot] != bound - 1) {
            throw new IllegalStateException("only the last bound cell can be freed");
        }
        boundAt[pivot] = -1;
        bound--;
    }

    private void add(Row row, long factor) {
        for (int i = 0; i < row.size(); i++) {
            touch(row.cells()[i], Field.multiply(row.coefficients()[i], factor));
        }
    }

    private void touch(int cell, long amount) {
        if (!isTouched[cell]) {
            isTouched[cell] = true;
            if (isFree(cell)) {
                if (touchedCount == touched.length) {
                    touched = Arrays.copyOf(touched, touchedCount * 2);
                }
                touched[touchedCount++] = cell;
            } else {
                push(boundAt[cell]);
            }
        }
        work[cell] = Field.add(work[cell], amount);
    }

    private Row collect() {
        while (queued > 0) {
            int cell = boundCell[pop()];
            long factor = work[cell];
            work[cell] = 0;
            isTouched[cell] = false;
            if (factor != 0) {
                add(expressions[cell], factor);
            }
        }
        Arrays.sort(touched, 0, touchedCount);
        int[] cells = new int[touchedCount];
        long[] coefficients = new long[touchedCount];
        int n = 0;
        for (int i = 0; i < touchedCount; i++) {
            int cell = touched[i];
            if (work[cell] != 0) {
                cells[n] = cell;
                coefficients[n++] = work[cell];
            }
            work[cell] = 0;
            isTouched[cell] = false;
        }
        touchedCount = 0;
        return n == 0 ? Row.ZERO : new Row(Arrays.copyOf(cells, n), Arrays.copyOf(coefficients, n));
    }

    private void push(int time) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        int at = queued++;
        while (at > 0 && queue[(at - 1) >> 1] > time) {
            queue[at] = queue[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        queue[at] = time;
    }

    private int pop() {
        int smallest = queue[0];
        int last = queue[--queued];
        int at = 0;
        while (2 * at + 1 < queued) {
            int child = 2 * at + 1;
            if (child + 1 < queued && queue[child + 1] < queue[child]) {
                child++;
            }
            if (queue[child] >= last) {
                break;
            }
            queue[at] = queue[child];
            at = child;
        }
        queue[at] = last;
        return smallest;
    }
}
