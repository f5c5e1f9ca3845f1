package nl.hofvijver.handbook.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of one language. */
final class Words {
    static final Words NL = new Words("nl");
    static final Words EN = new Words("en");
    private final Properties texts = new Properties();

    private Words(String language) {
        try (InputStream in = Words.class.getResourceAsStream(language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no words for " + language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text under {@code key}, with {@code {0}}, {@code {1}}, … replaced. */
    String say(String key, Object... values) {
        String text = Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** The keys, which are the same in every language. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
