package nl.hofvijver.pond.region;

import nl.hofvijver.engine.document.YamlValue;

/**
 * A short text in Dutch and in English.
 *
 * @param nl the Dutch text, never blank
 * @param en the English text, never blank
 */
public record Title(String nl, String en) {
    public Title {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a title has a Dutch and an English text");
        }
    }

    /** Reads {@code {nl: ..., en: ...}}; both are required. */
    public static Title read(YamlValue value) {
        value.only("nl", "en");
        return new Title(filled(value.get("nl")), filled(value.get("en")));
    }

    private static String filled(YamlValue text) {
        if (text.text().isBlank()) {
            throw text.problem(RegionProblem.VALUE_INVALID, "The text is blank.", "Write a text in this language.");
        }
        return text.text().strip();
    }
}
