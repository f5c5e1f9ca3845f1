package nl.hofvijver.server.site.plain;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/** Everything about one subject in the region as a whole. */
record PlainDives(PlainFigures figures, PlainChoices choices) {
    /** Its page; empty for a subject that does not exist. */
    Optional<PlainPage> page(String topic) {
        return choices.answers(topic, figures.pages().release().measures()).map(found -> {
            PlainPage.Builder page = new PlainPage.Builder(
                    figures.pages().words().language(),
                    figures.site("deep.heading")
                            .replace("{topic}", figures.site("deep." + topic))
                            .replace("{region}", figures.pages().region()));
            page.table(new Table(
                    figures.site("deep.title"),
                    List.of(figures.site("deep.title")),
                    choices.dives().keySet().stream()
                            .map(one -> Row.of(new Cell(
                                    figures.site("deep." + one), figures.pages().href("/verdieping/" + one))))
                            .toList()));
            if (found.isEmpty()) {
                return page.line(figures.site("deep.nothing")).page();
            }
            found.forEach((question, measures) -> page.table(new Table(
                    figures.site("deep." + question.word()),
                    List.of(
                            figures.pages().words().text(PlainFigures.MEASURE),
                            figures.pages().words().text("period"),
                            figures.pages().words().text("value")),
                    measures.stream().map(this::ofRegion).toList())));
            return page.page();
        });
    }

    private Row ofRegion(JsonNode measure) {
        boolean whole = PlainPages.texts(measure, "levels").contains("region");
        String code = figures.pages().release().manifest().region().code();
        return Row.of(
                new Cell(
                        figures.pages().words().of(measure.path("title")),
                        figures.pages().map(measure)),
                Cell.of(PlainFigures.last(measure)),
                whole
                        ? figures.figure(measure, "region", PlainFigures.last(measure), code)
                        : Cell.of(figures.site("deep.only-areas")));
    }
}
