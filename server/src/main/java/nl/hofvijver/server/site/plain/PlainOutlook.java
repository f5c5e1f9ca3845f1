package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Select;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How a measure goes on in an area if nothing changes. */
record PlainOutlook(PlainFigures figures) {
    /** Of the measure and the area that are asked for. */
    PlainPage page(Map<String, String> asked) {
        JsonNode projections = figures.pages().release().derived("projections").orElse(MissingNode.getInstance());
        List<JsonNode> offered = figures.pages().release().measures().stream()
                .filter(m -> projections.path("measures").has(m.path("id").asString("")))
                .toList();
        PlainPage.Builder page = figures.page("outlook.title").line(figures.site("outlook.intro"));
        if (offered.isEmpty()) {
            return page.line(figures.site("outlook.nothing")).page();
        }
        JsonNode measure = PlainFigures.find(offered, asked.getOrDefault(PlainFigures.MEASURE, ""))
                .orElseGet(offered::getFirst);
        String id = measure.path("id").asString("");
        String region = figures.pages().release().manifest().region().code();
        List<PublishedArea> areas = figures.pages().release().manifest().region().levels().stream()
                .filter(level -> projections.path("measures").path(id).has(level.name()))
                .flatMap(level -> figures.pages().named(level.name()).stream())
                .limit(PlainPages.MOST_ROWS)
                .toList();
        Optional<PublishedArea> area = figures.pages().release().area(asked.getOrDefault("area", region));
        page.form(new PlainPage.Form(
                "/vooruitblik",
                List.of(
                        new Select(
                                PlainFigures.MEASURE,
                                figures.pages().words().text(PlainFigures.MEASURE),
                                figures.pages().measureOptions(offered, measure)),
                        new Select("area", figures.pages().words().text("area"), PlainFigures.areas(areas, area))),
                figures.pages().words().text("show")));
        return area.map(one -> ahead(page, projections, measure, one))
                .orElse(page)
                .page();
    }

    private PlainPage.Builder ahead(
            PlainPage.Builder page, JsonNode projections, JsonNode measure, PublishedArea area) {
        JsonNode level = projections
                .path("measures")
                .path(measure.path("id").asString(""))
                .path(area.level());
        List<Row> rows = new ArrayList<>();
        for (String period : PlainPages.texts(measure, PlainFigures.PERIODS)) {
            rows.add(Row.of(Cell.of(period), figures.figure(measure, area.level(), period, area.code())));
        }
        JsonNode expected = level.path("areas").path(area.code());
        if (expected.isEmpty()) {
            page.line(figures.site("outlook.not-here").replace("{area}", area.name()));
        }
        List<String> periods = PlainPages.texts(level, PlainFigures.PERIODS);
        String unit = measure.path("unit").asString("");
        for (int i = 0; i < expected.size(); i++) {
            JsonNode limits = expected.get(i);
            rows.add(Row.of(
                    Cell.of(periods.get(i)),
                    Cell.of(figures.site("outlook.expected") + ": "
                            + figures.pages().words().quantity(limits.path(0).asDouble(), unit) + " ("
                            + figures.pages()
                                    .words()
                                    .limits(
                                            limits.path(1).asDouble(),
                                            limits.path(2).asDouble(),
                                            unit) + ")")));
        }
        String share = figures.pages().words().share(projections.path("level").asDouble(0));
        return page.line(figures.site("outlook.how").replace("{share}", share))
                .table(new Table(
                        figures.pages().words().of(measure.path("title")) + ", "
                                + figures.pages().nameOf(area),
                        List.of(
                                figures.pages().words().text("period"),
                                figures.pages().words().text("value")),
                        rows));
    }
}
