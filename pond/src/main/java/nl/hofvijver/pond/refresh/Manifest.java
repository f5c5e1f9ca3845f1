package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a snapshot is made of; the file {@code manifest.json} in its folder. Two refreshes of the same deliveries write
 * the same bytes.
 *
 * @param snapshot id of the snapshot
 * @param region code of the region
 * @param engine the engine that made it
 * @param tables every table, in the order in which they were made
 * @param deliveries every delivered table that went in
 */
record Manifest(String snapshot, String region, String engine, List<Made> tables, List<Used> deliveries) {
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A table of the snapshot.
     *
     * @param hash decides its content: inputs, SQL and engine
     */
    record Made(String table, String hash, long rows) {}

    /**
     * A table that a partner delivered.
     *
     * @param sha256 hash of its content
     */
    record Used(String partner, String delivery, String table, long rows, String sha256) {}

    Manifest {
        tables = List.copyOf(tables);
        deliveries = List.copyOf(deliveries);
    }

    void write(Path folder) {
        Aside.text(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** @throws ProblemException {@code HV-2102} when the folder has no readable manifest */
    static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException | IOException e) {
            throw new ProblemException(
                    new Problem(
                            RefreshProblem.MANIFEST_UNREADABLE,
                            "The manifest cannot be read: " + e.getClass().getSimpleName() + ".",
                            file.toString(),
                            "Remove the folder of this snapshot and run `hofvijver refresh`."),
                    e);
        }
    }
}
