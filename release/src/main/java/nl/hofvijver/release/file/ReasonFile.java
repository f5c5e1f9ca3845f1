package nl.hofvijver.release.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.release.guard.CellKey;

/** Why each hidden row is hidden: for the approver, never in a release. */
public final class ReasonFile implements AutoCloseable {
    private final Path file;
    private final CsvWriter csv;

    /** Begins the table in {@code folder}. */
    public ReasonFile(Path folder) {
        file = folder.resolve(Approval.REASONS);
        try {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        csv.writeRecord("measure", "period", "area_level", "area", "sex", "age", "reason");
    }

    /** Writes one row. */
    public void write(String measure, String period, CellKey key, String reason) {
        csv.writeRecord(measure, period, key.level(), key.area(), key.sex(), key.age(), reason);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }
}
