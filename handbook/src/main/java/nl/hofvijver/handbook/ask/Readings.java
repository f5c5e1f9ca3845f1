package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Whether a higher figure that others published is worse or better for people; a layout only says what it is. */
final class Readings {
    private static final Properties KNOWN = read();

    private Readings() {}

    /** {@code worse}, {@code better} or, for what is not listed, {@code neutral}. */
    static String of(String indicator) {
        return KNOWN.getProperty(indicator, "neutral");
    }

    private static Properties read() {
        Properties known = new Properties();
        try (InputStream in = Objects.requireNonNull(Readings.class.getResourceAsStream("readings.properties"))) {
            known.load(in);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
