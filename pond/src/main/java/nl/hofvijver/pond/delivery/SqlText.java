package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL of the checks: a resource with places {@code {{name}}} for the lists of columns, which differ per table of a
 * contract and cannot be bound as parameters.
 */
final class SqlText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    private SqlText() {}

    /** The resource as it is. */
    static String of(String resource) {
        try (InputStream in = SqlText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The resource with every place filled in; a place without a value is an error. */
    static String of(String resource, Map<String, String> values) {
        return PLACE.matcher(of(resource)).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(resource + " needs '" + place.group(1) + "'");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
