package nl.hofvijver.cli.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * A CSV file in memory: UTF-8, a header, fields separated by commas or semicolons, whichever the header has more of.
 *
 * @param file where it came from
 * @param header names of the columns
 * @param rows fields, as many as the header has
 */
public record CsvSheet(Path file, List<String> header, List<List<String>> rows) {
    /**
     * Reads a file.
     *
     * @throws ProblemException when it cannot be read, is empty, or a row has another number of fields than the header
     */
    public static CsvSheet read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                rows.add(List.copyOf(row.getFields()));
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, e);
        }
        if (rows.size() < 2) {
            throw problem(
                    TableProblem.EMPTY,
                    "There is no row below the header.",
                    file.toString(),
                    "Give a table with rows.");
        }
        List<String> header = rows.removeFirst();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != header.size()) {
                throw problem(
                        TableProblem.ROW_INVALID,
                        "The row has " + rows.get(row).size() + " fields, the header " + header.size() + ".",
                        place(file, row),
                        "Put a field with a comma or a semicolon in it between double quotes.");
            }
        }
        return new CsvSheet(file, header, rows);
    }

    private static char separator(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String header = lines.findFirst().orElse("");
            long semicolons = header.chars().filter(c -> c == ';').count();
            long commas = header.chars().filter(c -> c == ',').count();
            return semicolons > commas ? ';' : ',';
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static ProblemException unreadable(Path file, Exception cause) {
        return new ProblemException(
                new Problem(
                        TableProblem.FILE_UNREADABLE,
                        "The file cannot be read: " + cause.getClass().getSimpleName() + ".",
                        file.toString(),
                        "Check the name, and that it is a CSV file in UTF-8."),
                cause);
    }

    /**
     * The position of a column.
     *
     * @throws ProblemException when there is none with that name; the nearest is named
     */
    public int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw problem(
                    TableProblem.COLUMN_MISSING,
                    "There is no column '" + name + "'.",
                    file.toString(),
                    "The columns are " + String.join(", ", header) + "." + NearestName.suggestion(name, header));
        }
        return column;
    }

    /**
     * A field as a number.
     *
     * @throws ProblemException when it is not one
     */
    public double number(int row, int column) {
        try {
            return Double.parseDouble(rows.get(row).get(column).strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    new Problem(
                            TableProblem.VALUE_INVALID,
                            "The field is not a number.",
                            place(file, row) + ", column " + header.get(column),
                            "Write numbers with a decimal point and without thousands separators."),
                    e);
        }
    }

    /** The place of a row in words; the first row below the header is row 2. */
    static String place(Path file, int row) {
        return file + ", row " + (row + 2);
    }

    static ProblemException problem(TableProblem code, String what, String where, String remedy) {
        return new ProblemException(new Problem(code, what, where, remedy));
    }
}
