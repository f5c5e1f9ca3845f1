package nl.hofvijver.synth.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A figure per single year of age from 0 to {@value #OLDEST}; older people have the figure of the oldest. */
public final class ByAge {
    /** The highest age with a figure of its own. */
    public static final int OLDEST = 104;

    private final double[] values;

    private ByAge(double[] values) {
        this.values = values;
    }

    /** The figure at an age. */
    public double at(int age) {
        return values[Math.clamp(age, 0, OLDEST)];
    }

    /** The same figure at every age. */
    public static ByAge constant(double figure) {
        return steps(new int[] {0}, new double[] {figure});
    }

    /** A row whose numbered columns are ages: a figure holds until the next age named. */
    public static ByAge steps(FigureTable.Row row, List<String> ages) {
        return steps(
                ages.stream().mapToInt(Integer::parseInt).toArray(),
                ages.stream().mapToDouble(row::number).toArray());
    }

    /** A table with a row per age ({@code age}): the figure of a column holds until the next age named. */
    public static ByAge steps(FigureTable table, ToDoubleFunction<FigureTable.Row> figure) {
        return steps(
                table.rows().stream().mapToInt(r -> (int) r.number("age")).toArray(),
                table.rows().stream().mapToDouble(figure).toArray());
    }

    /** A row whose numbered columns are ages, with straight lines between them. */
    public static ByAge lines(FigureTable.Row row, List<String> ages) {
        int[] at = ages.stream().mapToInt(Integer::parseInt).toArray();
        double[] figures = ages.stream().mapToDouble(row::number).toArray();
        double[] values = new double[OLDEST + 1];
        int band = 0;
        for (int age = 0; age <= OLDEST; age++) {
            if (band + 1 < at.length && age >= at[band + 1]) {
                band++;
            }
            boolean last = band + 1 == at.length;
            double part = last ? 0 : (age - at[band]) / (double) (at[band + 1] - at[band]);
            values[age] = last ? figures[band] : figures[band] + part * (figures[band + 1] - figures[band]);
        }
        return new ByAge(values);
    }

    private static ByAge steps(int[] from, double[] figures) {
        double[] values = new double[OLDEST + 1];
        int band = 0;
        for (int age = 0; age <= OLDEST; age++) {
            while (band + 1 < from.length && age >= from[band + 1]) {
                band++;
            }
            values[age] = figures[band];
        }
        return new ByAge(values);
    }
}
