package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The open files of all partners; groups of rows are appended in the order in which they are handed in. */
public final class OutputFiles implements AutoCloseable {
    private final Outputs outputs;
    private final List<OutputStream> streams = new ArrayList<>();
    private final Map<String, Long> rows = new TreeMap<>();
    private final Set<Outputs.Output> filled = new HashSet<>();

    /** Creates every file with its header in {@code <inbox>/<partner>/2026Q1/<table>.csv}. */
    public OutputFiles(Outputs outputs, Path inbox) throws IOException {
        this.outputs = outputs;
        try {
            for (Outputs.Output output : outputs.all()) {
                Path folder = inbox.resolve(output.partner().id()).resolve(PackageNote.FULL);
                Files.createDirectories(folder);
                OutputStream stream =
                        Files.newOutputStream(folder.resolve(output.table().name() + ".csv"));
                streams.add(stream);
                stream.write(output.table().header().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Appends the rows of a group and empties it. */
    public long append(Sheets sheets) throws IOException {
        long appended = 0;
        for (Outputs.Output output : outputs.all()) {
            RowBuffer buffer = sheets.at(output.index());
            if (buffer.rows() > 0) {
                appended += buffer.rows();
                filled.add(output);
                rows.merge(output.partner().contract() + "." + output.table().name(), buffer.rows(), Long::sum);
                buffer.drainTo(streams.get(output.index()));
            }
        }
        return appended;
    }

    /** How many rows were written per contract and table. */
    public Map<String, Long> rows() {
        return rows;
    }

    /** The files without a row so far: partner to names of tables. */
    public Map<String, Set<String>> empty() {
        Map<String, Set<String>> empty = new TreeMap<>();
        outputs.all().stream()
                .filter(o -> !filled.contains(o))
                .forEach(o -> empty.computeIfAbsent(o.partner().id(), partner -> new TreeSet<>())
                        .add(o.table().name()));
        return empty;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
