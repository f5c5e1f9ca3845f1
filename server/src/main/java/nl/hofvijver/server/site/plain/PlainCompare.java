package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Option;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Select;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/** Two measures, two areas or two years. */
record PlainCompare(PlainFigures figures) {
    private static final String COMPARE = "/vergelijk";

    /** As {@code kind} asks. */
    PlainPage page(Map<String, String> asked) {
        String kind = asked.getOrDefault("kind", "");
        PlainPage.Builder page = figures.page("compare.title");
        List<Row> kinds = new ArrayList<>();
        for (String one : List.of("measures", "areas", "years")) {
            kinds.add(Row.of(
                    new Cell(figures.site("compare." + one), figures.pages().href(COMPARE + "?kind=" + one))));
        }
        page.table(new Table(figures.site("compare.title"), List.of(figures.site("compare.what")), kinds));
        return switch (kind) {
            case "areas" -> areas(page, asked);
            case "years" -> years(page, asked);
            default -> measures(page, asked);
        };
    }

    private PlainPage measures(PlainPage.Builder page, Map<String, String> asked) {
        JsonNode first = figures.pages().measure(asked.getOrDefault(PlainFigures.MEASURE, ""));
        JsonNode second = figures.pages()
                .release()
                .measure(asked.getOrDefault("with", ""))
                .orElseGet(() -> figures.pages().release().measures().getLast());
        page.line(figures.site("compare.no-cause"));
        return new PlainPair(figures)
                .on(
                        page,
                        COMPARE,
                        asked,
                        new PlainPair.Side(
                                PlainFigures.MEASURE,
                                "compare.first",
                                figures.pages().release().measures(),
                                first),
                        new PlainPair.Side(
                                "with",
                                "compare.second",
                                figures.pages().release().measures(),
                                second));
    }

    /** The choices of one kind of comparing; the kind itself goes along as the only choice of its field. */
    private PlainPage.Form form(String kind, List<Select> choices) {
        List<Select> selects = new ArrayList<>();
        selects.add(new Select(
                "kind",
                figures.site("compare.what"),
                List.of(new Option(kind, figures.site("compare." + kind), true))));
        selects.addAll(choices);
        return new PlainPage.Form(COMPARE, selects, figures.pages().words().text("show"));
    }

    private PlainPage years(PlainPage.Builder page, Map<String, String> asked) {
        JsonNode measure = figures.pages().measure(asked.getOrDefault(PlainFigures.MEASURE, ""));
        List<String> levels = PlainPages.texts(measure, "levels");
        List<String> periods = PlainPages.texts(measure, PlainFigures.PERIODS);
        String level = PlainFigures.chosen(asked.getOrDefault("level", ""), levels, "gemeente");
        String from = PlainFigures.chosen(asked.getOrDefault("from", ""), periods, periods.getFirst());
        String to = PlainFigures.chosen(asked.getOrDefault("period", ""), periods, periods.getLast());
        page.form(form(
                "years",
                List.of(
                        new Select(
                                PlainFigures.MEASURE,
                                figures.pages().words().text(PlainFigures.MEASURE),
                                figures.pages()
                                        .measureOptions(
                                                figures.pages().release().measures(), measure)),
                        figures.pages().select("level", "level", levels, level),
                        new Select("from", figures.site("compare.from"), periods(periods, from)),
                        new Select("period", figures.site("compare.to"), periods(periods, to)))));
        List<Row> rows = new ArrayList<>();
        for (PublishedArea area : figures.pages().named(level)) {
            if (rows.size() < PlainPages.MOST_ROWS) {
                rows.add(Row.of(
                        figures.pages().link(area),
                        figures.figure(measure, level, from, area.code()),
                        figures.figure(measure, level, to, area.code()),
                        Cell.of(verdict(
                                figures.pages().row(measure, level, from, area.code()),
                                figures.pages().row(measure, level, to, area.code())))));
            }
        }
        return page.table(new Table(
                        figures.pages().words().of(measure.path("title")),
                        List.of(figures.pages().words().text("area"), from, to, figures.site("compare.verdict")),
                        rows))
                .page();
    }

    /** Whether two figures differ by more than chance, as their intervals tell; nothing when one is missing. */
    private String verdict(int before, int after) {
        Columns columns = figures.pages().release().columns();
        if (before < 0 || after < 0 || Double.isNaN(columns.value(before)) || Double.isNaN(columns.value(after))) {
            return "";
        }
        double[] limits = {columns.lower(before), columns.upper(before), columns.lower(after), columns.upper(after)};
        if (Arrays.stream(limits).anyMatch(Double::isNaN)) {
            return figures.site("compare.unjudged");
        }
        return figures.site(limits[2] > limits[1] || limits[3] < limits[0] ? "compare.differs" : "compare.chance");
    }

    private static List<Option> periods(List<String> periods, String chosen) {
        return periods.stream().map(p -> new Option(p, p, p.equals(chosen))).toList();
    }

    private PlainPage areas(PlainPage.Builder page, Map<String, String> asked) {
        List<PublishedArea> known = figures.pages().release().manifest().region().levels().stream()
                .flatMap(level -> figures.pages().named(level.name()).stream())
                .limit(PlainPages.MOST_ROWS)
                .toList();
        Optional<PublishedArea> one = figures.pages().release().area(asked.getOrDefault("area", ""));
        Optional<PublishedArea> other = figures.pages().release().area(asked.getOrDefault("and", ""));
        page.form(form(
                "areas",
                List.of(
                        new Select("area", figures.site("compare.area-one"), PlainFigures.areas(known, one)),
                        new Select("and", figures.site("compare.area-two"), PlainFigures.areas(known, other)))));
        if (one.isEmpty() || other.isEmpty()) {
            return page.page();
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (JsonNode measure : figures.pages().release().measures()) {
            String period = PlainFigures.last(measure);
            Cell left = figures.figure(
                    measure,
                    one.orElseThrow().level(),
                    period,
                    one.orElseThrow().code());
            Cell right = figures.figure(
                    measure,
                    other.orElseThrow().level(),
                    period,
                    other.orElseThrow().code());
            rows.put(
                    measure.path("id").asString(""),
                    Row.of(
                            new Cell(
                                    figures.pages().words().of(measure.path("title")),
                                    figures.pages().map(measure)),
                            Cell.of(period),
                            left,
                            right));
        }
        return page.table(new Table(
                        figures.site("compare.areas"),
                        List.of(
                                figures.pages().words().text(PlainFigures.MEASURE),
                                figures.pages().words().text("period"),
                                one.orElseThrow().name(),
                                other.orElseThrow().name()),
                        List.copyOf(rows.values())))
                .page();
    }
}
