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
}
