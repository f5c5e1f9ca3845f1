package nl.hofvijver.server.site.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.hofvijver.release.read.Columns;
import tools.jackson.databind.JsonNode;

/** Words and numbers in one language. */
final class PlainWords {
    private static final List<String> WHOLE = List.of("count", "euro");
    private static final Map<String, PlainWords> ALL =
            Map.of("nl", new PlainWords("nl", Locale.forLanguageTag("nl-NL")), "en", new PlainWords("en", Locale.UK));

    private final String language;
    private final Locale locale;
    private final Properties texts;
    private final JsonNode site;

    private PlainWords(String language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.texts = read(language);
        this.site = SiteFiles.read(language + ".json");
    }

    /** The words of a language; Dutch for any language but English. */
    static PlainWords in(String language) {
        return Objects.requireNonNull(ALL.get(language.equals("en") ? "en" : "nl"));
    }

    String language() {
        return language;
    }

    /** The text under a key, with {@code {0}}, {@code {1}} replaced. */
    String text(String key, Object... parts) {
        String text = texts.getProperty(key, key);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i].toString());
        }
        return text;
    }

    /** A text of the application. */
    String site(String key) {
        return site.path(key).asString(key);
    }

    /** The text under {@code group.code}, or the code itself when it has none. */
    String word(String group, String code) {
        return texts.getProperty(group + "." + code, code);
    }

    /** A text of the release in this language, else in the other one. */
    String of(JsonNode texts) {
        String own = texts.path(language).asString("");
        String other = texts.path(language.equals("nl") ? "en" : "nl").asString("");
        return own.isBlank() ? other : own;
    }

    /** The figure of a row with its unit, or why there is none. */
    String value(Columns columns, int row, JsonNode measure) {
        double value = row < 0 ? Double.NaN : columns.value(row);
        if (Double.isNaN(value)) {
            return word("status", row < 0 ? "absent" : columns.status(row));
        }
        return quantity(value, measure.path("unit").asString(""));
    }

    /** A day with its month in words. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** The limits of a row, or nothing. */
    String interval(Columns columns, int row, JsonNode measure) {
        if (row < 0 || Double.isNaN(columns.lower(row)) || Double.isNaN(columns.upper(row))) {
            return "";
        }
        return limits(
                columns.lower(row), columns.upper(row), measure.path("unit").asString(""));
    }

    /** Two limits of a figure. */
    String limits(double lower, double upper, String unit) {
        return number(lower, unit) + "–" + number(upper, unit);
    }

    /** A share between 0 and 1, or nothing. */
    String share(double share) {
        return Double.isNaN(share) ? "" : decimals(share * 100, 0) + "%";
    }

    /** A figure with its unit; a unit without words, such as mmHg, stands as it is. */
    String quantity(double value, String unit) {
        return texts.getProperty("unit." + unit, "{0} " + unit).replace("{0}", number(value, unit));
    }

    private String number(double value, String unit) {
        return decimals(value, WHOLE.contains(unit) ? 0 : 1);
    }

    private String decimals(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private static Properties read(String language) {
        String name = "plain_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(PlainWords.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
