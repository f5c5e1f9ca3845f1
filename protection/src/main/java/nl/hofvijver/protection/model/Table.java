package nl.hofvijver.protection.model;

import java.util.List;

/**
 * A table as it comes: one row per cell, with a code per dimension.
 *
 * @param name for messages, mostly the file
 * @param dimensions names of its dimensions, in the order of the codes in a row
 * @param codes rows of codes
 * @param values one value per row
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
public record Table(String name, List<String> dimensions, List<List<String>> codes, double[] values) {
    public Table {
        dimensions = List.copyOf(dimensions);
        if (codes.size() != values.length) {
            throw new IllegalArgumentException(codes.size() + " rows, " + values.length + " values");
        }
    }

    /** The number of rows. */
    public int size() {
        return values.length;
    }

    String row(int row) {
        // Row 1 of a file is the header.
        return name + ", row " + (row + 2);
    }

    void requireValue(int row, boolean persons) {
        if (!(values[row] >= 0 && Double.isFinite(values[row]))) {
            throw new ModelProblem(ModelProblem.Reason.NEGATIVE, "a value is zero or more, this one is not", row(row));
        }
        if (persons && values[row] != Math.rint(values[row])) {
            throw new ModelProblem(
                    ModelProblem.Reason.FRACTION, "persons are counted, but a value has a fraction", row(row));
        }
    }

    /** An outsider can add parts up: their total has to take part in the protection. */
    void requireTotals(List<Dimension> structure) {
        for (Dimension dimension : structure) {
            int column = dimensions.indexOf(dimension.name());
            if (column >= 0 && dimension.top().isPresent()) {
                String top = dimension.top().get();
                if (codes.stream().noneMatch(row -> row.get(column).equals(top))) {
                    throw new ModelProblem(
                            ModelProblem.Reason.NO_TOTAL,
                            "no row has the total '" + top + "' of " + dimension.name(),
                            name);
                }
            }
        }
    }
}
