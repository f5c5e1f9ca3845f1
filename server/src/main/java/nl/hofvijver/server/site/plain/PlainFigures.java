package nl.hofvijver.server.site.plain;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Option;
import tools.jackson.databind.JsonNode;

/** What pages of figures together have in common. */
record PlainFigures(PlainPages pages) {
    static final String MEASURE = "measure";
    static final String PERIODS = "periods";

    /** A figure with its limits, or why there is none. */
    Cell figure(JsonNode measure, String level, String period, String area) {
        Columns columns = pages.release().columns();
        int row = pages.row(measure, level, period, area);
        String value = pages.words().value(columns, row, measure);
        String limits = pages.words().interval(columns, row, measure);
        return Cell.of(limits.isEmpty() ? value : value + " (" + limits + ")");
    }

    /** The measure of this id among some. */
    static Optional<JsonNode> find(List<JsonNode> measures, String id) {
        return measures.stream()
                .filter(m -> m.path("id").asString("").equals(id))
                .findFirst();
    }

    /** The last period of a measure. */
    static String last(JsonNode measure) {
        List<String> periods = PlainPages.texts(measure, PERIODS);
        return periods.isEmpty() ? "" : periods.getLast();
    }

    /** What is asked for when it is known, else what is preferred, else the last. */
    static String chosen(String asked, List<String> known, String preferred) {
        if (known.contains(asked)) {
            return asked;
        }
        return known.contains(preferred) || known.isEmpty() ? preferred : known.getLast();
    }

    /** A page with a text of the application as its title. */
    PlainPage.Builder page(String title) {
        return new PlainPage.Builder(pages.words().language(), site(title));
    }

    /** A text of the application. */
    String site(String key) {
        return pages.words().site(key);
    }

    /** Areas as options of a form. */
    static List<Option> areas(List<PublishedArea> known, Optional<PublishedArea> chosen) {
        return known.stream()
                .map(area -> new Option(
                        area.code(),
                        area.name() + " (" + area.code() + ")",
                        chosen.filter(area::equals).isPresent()))
                .toList();
    }
}
