package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.hofvijver.handbook.derive.DerivedKind;

/** Describes a figure that is made of another measure: as that measure, with what was done to it. */
final class DerivedDescription {
    private static final Properties TEXTS = texts();
    private final Found.Extent extent;

    DerivedDescription(Found.Extent extent) {
        this.extent = extent;
    }

    Map<String, Object> of(Map<String, Object> base, String measure, DerivedKind kind) {
        String id = kind.idOf(measure);
        Map<String, Object> json = new LinkedHashMap<>(base);
        json.put("id", id);
        json.put("derivedFrom", measure);
        json.put("method", kind.word());
        json.put("title", appended(base, "title", " (", kind.word() + ".title", ")"));
        json.put("definition", appended(base, "definition", " ", kind.word() + ".definition", ""));
        if (!kind.unit().isEmpty()) {
            json.put("unit", kind.unit());
            json.put("multiplier", 1);
        }
        json.put("standardise", "none");
        json.remove("standard");
        json.remove("hotIssue");
        json.put("kind", kind.kind());
        if (kind == DerivedKind.CONCENTRATION_INDEX) {
            json.put("higherIs", "neutral");
        }
        json.put("levels", extent.levels(id));
        json.put("periods", extent.periods(id));
        return json;
    }

    private static Map<String, String> appended(
            Map<String, Object> base, String key, String before, String text, String after) {
        Map<String, String> both = new LinkedHashMap<>();
        for (String language : List.of("nl", "en")) {
            String own = base.get(key) instanceof Map<?, ?> texts
                    ? Optional.ofNullable(texts.get(language))
                            .map(Object::toString)
                            .orElse("")
                    : "";
            both.put(language, own + before + say(text + "." + language) + after);
        }
        return both;
    }

    private static String say(String key) {
        return Optional.ofNullable(TEXTS.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream in = DerivedDescription.class.getResourceAsStream("derived.properties")) {
            if (in == null) {
                throw new IllegalStateException("no derived.properties");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
