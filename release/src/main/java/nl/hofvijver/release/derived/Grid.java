package nl.hofvijver.release.derived;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.Range;

/**
 * The figures of everybody, of one measure on one level: a row of the release per period and area, or none.
 *
 * @param columns the release
 * @param periods ascending
 * @param areas codes, in the order of the boundaries
 * @param rows per period and area the row in the columns, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // an index, never compared
record Grid(Columns columns, List<String> periods, List<String> areas, int[][] rows) {
    /** The grid of the maps of one measure on one level, by period. */
    static Grid of(Columns columns, Map<String, Range> maps, List<String> areas) {
        int[][] rows = maps.values().stream()
                .map(map ->
                        areas.stream().mapToInt(code -> columns.row(map, code)).toArray())
                .toArray(int[][]::new);
        return new Grid(columns, List.copyOf(maps.keySet()), areas, rows);
    }

    /** The last period in which an area has a figure, or -1. */
    int last() {
        for (int p = periods.size() - 1; p >= 0; p--) {
            if (count(p) > 0) {
                return p;
            }
        }
        return -1;
    }

    /** How many areas have a figure in a period. */
    int count(int period) {
        return (int) IntStream.range(0, areas.size())
                .filter(a -> !Double.isNaN(value(period, a)))
                .count();
    }

    double value(int period, int area) {
        return at(period, area, columns::value);
    }

    double lower(int period, int area) {
        return at(period, area, columns::lower);
    }

    double upper(int period, int area) {
        return at(period, area, columns::upper);
    }

    double numerator(int period, int area) {
        return at(period, area, columns::numerator);
    }

    double denominator(int period, int area) {
        return at(period, area, columns::denominator);
    }

    double coverage(int period, int area) {
        return at(period, area, columns::coverage);
    }

    private double at(int period, int area, IntToDoubleFunction number) {
        int row = rows[period][area];
        return row < 0 ? Double.NaN : number.applyAsDouble(row);
    }

    /** The values of a period, NaN where there is none. */
    double[] values(int period) {
        return IntStream.range(0, areas.size())
                .mapToDouble(a -> value(period, a))
                .toArray();
    }
}
