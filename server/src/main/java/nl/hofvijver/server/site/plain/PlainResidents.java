package nl.hofvijver.server.site.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Section;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/**
 * What residents read: which data are shared, how they are protected, how to say no, which studies there are. The words are those
 * of the application, from the file that the website's build leaves beside it.
 */
record PlainResidents(PublishedRelease release, PlainWords words) {
    private static final String STUDIES = "studies";

    PlainPage page() {
        JsonNode text = SiteFiles.read("residents." + words.language() + ".json");
        PlainPage.Builder page = new PlainPage.Builder(
                        words.language(), text.path("title").asString())
                .line(text.path("lede").asString());
        for (JsonNode section : text.path("sections")) {
            if (section.path("kind").asString("").equals(STUDIES)) {
                studies(page, section);
            } else {
                page.section(section(section, texts(section.path("text"))));
            }
        }
        return page.page();
    }

    /** A release of before studies were told of says that it does not know. */
    private void studies(PlainPage.Builder page, JsonNode section) {
        Optional<JsonNode> found = release.derived(STUDIES);
        if (found.isEmpty()) {
            page.section(section(section, texts(section.path("text"))));
            return;
        }
        JsonNode studies = found.orElseThrow();
        page.section(section(
                section,
                studies.isEmpty()
                        ? List.of(words.text("studies.none"), words.text("studies.object"))
                        : List.of(words.text("studies.object"))));
        List<String> heads = List.of(
                words.text("studies.title"),
                words.text("studies.purpose"),
                words.text("studies.data"),
                words.text("studies.by"),
                words.text("studies.time"));
        List<Row> rows = studies.valueStream()
                .map(study -> Row.of(
                        Cell.of(words.of(study.path("title"))),
                        Cell.of(words.of(study.path("purpose"))),
                        Cell.of(words.of(study.path("data"))),
                        Cell.of(words.of(study.path("by"))),
                        Cell.of(day(study.path("from")) + " – " + day(study.path("until")))))
                .toList();
        page.table(new Table(section.path("heading").asString(), heads, rows));
    }

    private static Section section(JsonNode section, List<String> lines) {
        return new Section(section.path("heading").asString(), lines, texts(section.path("list")));
    }

    private String day(JsonNode date) {
        return words.day(LocalDate.parse(date.asString()));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
