package nl.hofvijver.server.site.plain;

import java.util.List;
import java.util.Map;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Select;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/** Two measures beside each other, per area. */
record PlainPair(PlainFigures figures) {
    /** A measure of a pair, with what else could be chosen. */
    record Side(String name, String label, List<JsonNode> from, JsonNode chosen) {}

    /** A table of both measures per area, under a form to choose others. */
    PlainPage on(PlainPage.Builder page, String action, Map<String, String> asked, Side one, Side other) {
        List<String> levels = PlainPages.texts(one.chosen, "levels").stream()
                .filter(level -> PlainPages.texts(other.chosen, "levels").contains(level) && !level.equals("region"))
                .toList();
        String level = PlainFigures.chosen(asked.getOrDefault("level", ""), levels, "wijk");
        page.form(new PlainPage.Form(
                action,
                List.of(side(one), side(other), figures.pages().select("level", "level", levels, level)),
                figures.pages().words().text("show")));
        if (levels.isEmpty()) {
            return page.line(figures.site("compare.no-level")).page();
        }
        List<Row> rows = figures.pages().named(level).stream()
                .limit(PlainPages.MOST_ROWS)
                .map(area -> Row.of(
                        figures.pages().link(area),
                        figures.figure(one.chosen, level, PlainFigures.last(one.chosen), area.code()),
                        figures.figure(other.chosen, level, PlainFigures.last(other.chosen), area.code())))
                .toList();
        return page.table(new Table(
                        figures.pages().words().word("levels", level),
                        List.of(figures.pages().words().text("area"), titled(one.chosen), titled(other.chosen)),
                        rows))
                .page();
    }

    private Select side(Side side) {
        return new Select(side.name, figures.site(side.label), figures.pages().measureOptions(side.from, side.chosen));
    }

    private String titled(JsonNode measure) {
        return figures.pages().words().of(measure.path("title")) + ", " + PlainFigures.last(measure);
    }
}
