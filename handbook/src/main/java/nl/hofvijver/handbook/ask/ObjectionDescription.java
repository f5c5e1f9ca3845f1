package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.hofvijver.handbook.definition.Measure;

/** Describes the share of people who object, per kind of partner; it is protected as every other count of persons. */
final class ObjectionDescription {
    private static final String ENTRY = "objections";
    private static final Map<String, String> NO_TEXT = Descriptions.both("", "");

    private final Found.Extent extent;
    private final Properties texts = texts();

    ObjectionDescription(Found.Extent extent) {
        this.extent = extent;
    }

    /** @param kind of the partners, such as {@code gp} */
    Map<String, Object> of(String kind) {
        String id = ENTRY + "." + kind;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("version", 1);
        json.put("entry", ENTRY);
        json.put("theme", "reference");
        json.put("chapter", ENTRY);
        json.put("purpose", Measure.Purpose.QUALITY.word());
        json.put("title", about("title", kind));
        json.put("unit", "percent");
        json.put("multiplier", 100);
        json.put("method", "proportion");
        json.put("standardise", "none");
        json.put("numerator", about("numerator", kind));
        json.put("denominator", about("denominator", kind));
        json.put("definition", about("definition", kind));
        json.put("caveat", about("caveat", kind));
        json.put("source", about("source", kind));
        json.put("kind", "measured");
        json.put("higherIs", "neutral");
        json.put("levels", extent.levels(id));
        json.put("periods", extent.periods(id));
        json.put("yaml", "");
        json.put("guidance", NO_TEXT);
        return json;
    }

    private Map<String, String> about(String text, String kind) {
        return Descriptions.both(say(text, kind, ".nl"), say(text, kind, ".en"));
    }

    private String say(String text, String kind, String language) {
        return property(text + language).formatted(property(kind + language));
    }

    private String property(String key) {
        return Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream in = ObjectionDescription.class.getResourceAsStream("objections.properties")) {
            if (in == null) {
                throw new IllegalStateException("no objections.properties");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
