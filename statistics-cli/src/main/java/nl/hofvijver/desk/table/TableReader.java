package nl.hofvijver.desk.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** Reads the wanted columns of a file in one pass and reports everything that is wrong with it together. */
public final class TableReader {
    private final Path file;
    private final Dialect dialect;
    private final Function<List<String>, List<Field>> wanted;
    private final Complaints complaints;
    private final Map<Field, ColumnData> columns = new LinkedHashMap<>();
    private List<String> headers = List.of();
    private List<List<Cells>> byPlace = List.of();
    private int rows;

    private TableReader(Path file, Dialect dialect, Function<List<String>, List<Field>> wanted) {
        this.file = file;
        this.dialect = dialect;
        this.wanted = wanted;
        this.complaints = new Complaints(file);
    }

    /**
     * Reads a table.
     *
     * @param decimal the decimal sign, or empty to follow the separator
     * @param wanted from the names in the header the columns to read, all of them names in the header
     * @throws ProblemException with everything that is wrong with the file: {@code HV-6102} to {@code HV-6110}
     */
    public static Table read(Path file, Optional<Character> decimal, Function<List<String>, List<Field>> wanted) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    StatisticsProblem.FILE_ABSENT,
                    "There is no such table.",
                    file.toString(),
                    "Give the path of a CSV file with a header."));
        }
        try {
            Dialect found = Dialect.of(file);
            return new TableReader(file, decimal.map(found::withDecimal).orElse(found), wanted).read();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private Table read() throws IOException {
        try (CsvReader<Boolean> csv = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Handler(), file, dialect.charset())) {
            if (dialect.named()) {
                csv.skipLines(1);
            }
            csv.forEach(_ -> {});
        } catch (CsvParseException e) {
            if (e.getCause() instanceof ProblemException ours) {
                throw ours;
            }
            throw new ProblemException(
                    new Problem(
                            StatisticsProblem.LINE_BROKEN,
                            "A quoted value is not closed.",
                            file + ", after line " + (rows + 1),
                            "Close the quotation marks, or take them away."),
                    e);
        }
        complaints.raise();
        if (rows == 0) {
            throw new ProblemException(new Problem(
                    StatisticsProblem.TABLE_EMPTY,
                    headers.isEmpty() ? "The table is empty." : "The table has a header and no rows.",
                    file.toString(),
                    "A table has a header and at least one row."));
        }
        return new Table(file, dialect, headers, columns, rows);
    }

    private void header(List<String> names) {
        headers = names;
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                throw new ProblemException(new Problem(
                        StatisticsProblem.COLUMN_TWICE,
                        "Column '" + names.get(i) + "' stands twice in the table.",
                        file.toString(),
                        "Give one of them another name."));
            }
        }
        var places = new ArrayList<List<Cells>>();
        names.forEach(_ -> places.add(new ArrayList<>()));
        for (Field field : wanted.apply(names)) {
            if (!columns.containsKey(field)) {
                Cells cells = Cells.of(field, dialect, complaints);
                columns.put(field, cells.data());
                places.get(names.indexOf(field.header())).add(cells);
            }
        }
        byPlace = places;
    }

    /** Hands the characters of a field to whoever wants its column; the first record is the header. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final List<String> names = new ArrayList<>();
        private boolean inHeader = true;
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
        }

        @Override
        protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
            if (inHeader) {
                names.add(new String(buffer, offset, length).strip());
            } else if (place < byPlace.size()) {
                for (Cells cells : byPlace.get(place)) {
                    cells.add(line, buffer, offset, length);
                }
            }
        }

        @Override
        protected Boolean buildRecord() {
            if (inHeader) {
                inHeader = false;
                header(names);
            } else if (getRecordType() != RecordType.EMPTY) {
                if (getFieldCount() != headers.size()) {
                    complaints.brokenLine(line, getFieldCount(), headers.size());
                }
                rows++;
            }
            return true;
        }
    }
}
