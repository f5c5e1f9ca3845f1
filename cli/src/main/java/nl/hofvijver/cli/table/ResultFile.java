package nl.hofvijver.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.protection.rule.Reason;
import nl.hofvijver.protection.table.Decision;

/** Writes decisions: the table to publish, and apart from it the reasons for the approver. */
public final class ResultFile {
    /** The column that says whether a value is shown. */
    public static final String STATUS = "status";

    private ResultFile() {}

    /** The same rows in the same order, without the values that are hidden. Contributor columns are left out. */
    public static void write(Path file, CsvSheet sheet, Decision decision, TableOptions options) {
        List<Integer> columns = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int column = 0; column < sheet.header().size(); column++) {
            String name = sheet.header().get(column);
            if (name.equals(options.value()) || !options.isNoDimension(name)) {
                columns.add(column);
                header.add(name);
            }
        }
        header.add(STATUS);
        int value = sheet.column(options.value());
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            for (int row = 0; row < sheet.rows().size(); row++) {
                boolean hidden = decision.isHidden(row);
                List<String> fields = new ArrayList<>();
                for (int column : columns) {
                    fields.add(
                            hidden && column == value
                                    ? ""
                                    : sheet.rows().get(row).get(column));
                }
                fields.add(hidden ? "hidden" : "ok");
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
                for (int row = 0; row < decisions.get(t).reasons().size(); row++) {
                    int line = row + 2;
                    decisions
                            .get(t)
                            .reasons()
                            .get(row)
                            .map(Reason::word)
                            .ifPresent(word -> writer.writeRecord(table, Integer.toString(line), word));
                }
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        Aside.text(file, text.toString());
    }
}
