package nl.hofvijver.handbook.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The query that compares two columns of groups. */
final class Comparison {
    private Comparison() {}

    /** The query for the columns {@code old} and {@code now}, which the compiler named; the year is still open. */
    static String sql(String old, String now) {
        try (InputStream in = Comparison.class.getResourceAsStream("comparison.sql")) {
            if (in == null) {
                throw new IllegalStateException("no comparison.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{old}", old)
                    .replace("{new}", now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
