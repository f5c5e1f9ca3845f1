package nl.hofvijver.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.protection.rule.Reason;
import nl.hofvijver.protection.table.Decision;

/** Writes decisions: the table to publish, and apart from it the reasons for the approver. */
public final class ResultFile {
    /** The column with what is shown, in every table, whatever the column of the true values is called. */
    public static final String VALUE = "value";

    /** The column that says whether a value is shown. */
    public static final String STATUS = "status";

    private ResultFile() {}

    /** The same rows in the same order, without the values that are hidden. Contributor columns are left out. */
    public static void write(Path file, CsvSheet sheet, Decision decision, TableOptions options) {
        int value = sheet.column(options.value());
        write(
                file,
                sheet,
                options,
                row -> decision.isHidden(row) ? "" : sheet.rows().get(row).get(value),
                row -> decision.isHidden(row) ? "hidden" : "ok");
    }

    /** The same rows in the same order with figures that are not exact. */
    public static void write(Path file, CsvSheet sheet, double[] shown, TableOptions options) {
        write(
                file,
                sheet,
                options,
                row -> BigDecimal.valueOf(shown[row]).stripTrailingZeros().toPlainString(),
                _ -> "rounded");
    }

    private static void write(
            Path file, CsvSheet sheet, TableOptions options, IntFunction<String> shown, IntFunction<String> status) {
        List<Integer> columns = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int column = 0; column < sheet.header().size(); column++) {
            String name = sheet.header().get(column);
            boolean own = name.equals(options.value()) && !name.equals(VALUE);
            if (own || !options.isNoDimension(name)) {
                columns.add(column);
                header.add(name);
            }
        }
        header.add(VALUE);
        header.add(STATUS);
        int value = sheet.column(options.value());
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            for (int row = 0; row < sheet.rows().size(); row++) {
                String figure = shown.apply(row);
                List<String> fields = new ArrayList<>();
                for (int column : columns) {
                    fields.add(column == value ? figure : sheet.rows().get(row).get(column));
                }
                fields.add(figure);
                fields.add(status.apply(row));
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        Aside.text(file, text.toString());
    }

    /** The hidden rows of all tables with the rule that each breaks. */
    public static void reasons(Path file, List<CsvSheet> sheets, List<Decision> decisions) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord("table", "row", "reason");
            for (int t = 0; t < sheets.size(); t++) {
                String table = sheets.get(t).file().toString();
                List<Optional<Reason>> reasons = decisions.get(t).reasons();
                for (int row = 0; row < reasons.size(); row++) {
                    String line = Integer.toString(row + 2);
                    reasons.get(row).map(Reason::word).ifPresent(word -> writer.writeRecord(table, line, word));
                }
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        Aside.text(file, text.toString());
    }
}
