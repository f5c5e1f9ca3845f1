package nl.hofvijver.desk.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows of results as CSV as they come: kept columns of the table first, results behind. */
public final class ResultFile {
    private final CsvWriter csv;
    private final Table table;
    private final List<Field> kept;
    private final String[] cells;
    private long rows;

    /**
     * Begins a file with its header.
     *
     * @param kept columns of the table that are repeated, of the row that a result belongs to
     * @param results names of the columns that follow
     */
    public ResultFile(Writer to, Table table, List<Field> kept, List<String> results) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(table.dialect().separator())
                .lineDelimiter(LineDelimiter.LF)
                .build(to);
        this.table = table;
        this.kept = kept;
        this.cells = new String[kept.size() + results.size()];
        csv.writeRecord(Stream.concat(kept.stream().map(Field::header), results.stream())
                .toList());
    }

    /** Writes one row of results that belongs to a row of the table. */
    public void write(int row, String[] results) {
        for (int i = 0; i < kept.size(); i++) {
            cells[i] = table.written(kept.get(i), row);
        }
        System.arraycopy(results, 0, cells, kept.size(), results.length);
        csv.writeRecord(cells);
        rows++;
    }

    /** Returns a number in the form of this file. */
    public String text(double value) {
        return table.dialect().write(value);
    }

    /** Returns the number of rows written. */
    public long rows() {
        return rows;
    }

    /** Passes on what was written so far; the writer stays open for whoever owns it. */
    public void flush() throws IOException {
        csv.flush();
    }
}
