package nl.hofvijver.release.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;

/** The rows of one measure as a file of their own, with the columns of the whole. */
public final class Extract {
    /** The forms in which an extract is made. */
    public enum Form {
        CSV("csv", "format csv, header"),
        PARQUET("parquet", "format parquet, compression zstd");

        private final String ending;
        private final String options;

        Form(String ending, String options) {
            this.ending = ending;
            this.options = options;
        }

        /** The end of the file's name. */
        public String ending() {
            return ending;
        }
    }

    private Extract() {}

    /**
     * Makes the extract.
     *
     * @param folder of the release
     * @param measure id of a measure that the release has
     */
    public static byte[] of(Path folder, String measure, Form form) {
        try {
            Path aside = Files.createTempDirectory("hofvijver-extract-");
            Path file = aside.resolve("extract." + form.ending);
            List<Path> allowed = List.of(folder.toAbsolutePath(), aside);
            try (DuckDbEngine engine = DuckDbEngine.open(new EngineSettings("500MB", 1, aside, allowed));
                    Statement statement = engine.connection().createStatement()) {
                Path parquet = folder.resolve("measures.parquet").toAbsolutePath();
                statement.execute("set variable parquet = " + DuckDbEngine.literal(parquet.toString()));
                statement.execute("set variable measure = " + DuckDbEngine.literal(measure));
                statement.execute(
                        "copy (" + Step.resource(Extract.class, "extract").sql() + ") to "
                                + DuckDbEngine.literal(file.toString()) + " (" + form.options + ")");
                return Files.readAllBytes(file);
            } catch (SQLException e) {
                throw DuckDbEngine.failed("making an extract of measures.parquet", e);
            } finally {
                Aside.delete(aside);
            }
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
