package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import nl.hofvijver.engine.files.Aside;

/** Writes {@code studies.yaml}: what residents of the region read about studies. */
public final class StudiesText {
    /** The name of the file in the region's folder. */
    public static final String FILE = "studies.yaml";

    private StudiesText() {}

    /** Writes the file into the region's folder. */
    public static void write(Path regionDir) {
        try (InputStream text = Objects.requireNonNull(StudiesText.class.getResourceAsStream(FILE), FILE)) {
            Aside.text(regionDir.resolve(FILE), new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
