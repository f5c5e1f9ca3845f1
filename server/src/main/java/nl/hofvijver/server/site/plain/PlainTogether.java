package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
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

/** The pages that look at figures together: compared, grouped, continued, and by subject. */
record PlainTogether(PlainPages pages, PlainChoices choices) {
    private static final String COMPARE = "/vergelijk";
    private static final String MEASURE = "measure";
    private static final String PERIODS = "periods";

    /** Two measures, two areas or two years, as {@code kind} asks. */
    PlainPage compare(Map<String, String> asked) {
        String kind = asked.getOrDefault("kind", "");
        PlainPage.Builder page = page("compare.title");
        List<Row> kinds = new ArrayList<>();
        for (String one : List.of("measures", "areas", "years")) {
            kinds.add(Row.of(new Cell(site("compare." + one), pages.href(COMPARE + "?kind=" + one))));
        }
        page.table(new Table(site("compare.title"), List.of(site("compare.what")), kinds));
        return switch (kind) {
            case "areas" -> areas(page, asked);
            case "years" -> years(page, asked);
            default -> measures(page, asked);
        };
    }

    private PlainPage measures(PlainPage.Builder page, Map<String, String> asked) {
        JsonNode first = pages.measure(asked.getOrDefault(MEASURE, ""));
        JsonNode second = pages.release()
                .measure(asked.getOrDefault("with", ""))
                .orElseGet(() -> pages.release().measures().getLast());
        page.line(site("compare.no-cause"));
        return pair(
                page,
                COMPARE,
                asked,
                new Side(MEASURE, "compare.first", pages.release().measures(), first),
                new Side("with", "compare.second", pages.release().measures(), second));
    }

    /** A measure of a pair, with what else could be chosen. */
    private record Side(String name, String label, List<JsonNode> from, JsonNode chosen) {}

    private PlainPage pair(PlainPage.Builder page, String action, Map<String, String> asked, Side one, Side other) {
        List<String> levels = PlainPages.texts(one.chosen, "levels").stream()
                .filter(level -> PlainPages.texts(other.chosen, "levels").contains(level) && !level.equals("region"))
                .toList();
        String level = chosen(asked.getOrDefault("level", ""), levels, "wijk");
        page.form(new PlainPage.Form(
                action,
                List.of(side(one), side(other), pages.select("level", "level", levels, level)),
                pages.words().text("show")));
        if (levels.isEmpty()) {
            return page.line(site("compare.no-level")).page();
        }
        List<Row> rows = pages.named(level).stream()
                .limit(PlainPages.MOST_ROWS)
                .map(area -> Row.of(
                        pages.link(area),
                        figure(one.chosen, level, last(one.chosen), area.code()),
                        figure(other.chosen, level, last(other.chosen), area.code())))
                .toList();
        return page.table(new Table(
                        pages.words().word("levels", level),
                        List.of(pages.words().text("area"), titled(one.chosen), titled(other.chosen)),
                        rows))
                .page();
    }

    private Select side(Side side) {
        return new Select(side.name, site(side.label), pages.measureOptions(side.from, side.chosen));
    }

    private String titled(JsonNode measure) {
        return pages.words().of(measure.path("title")) + ", " + last(measure);
    }

    private PlainPage years(PlainPage.Builder page, Map<String, String> asked) {
        JsonNode measure = pages.measure(asked.getOrDefault(MEASURE, ""));
        List<String> levels = PlainPages.texts(measure, "levels");
        List<String> periods = PlainPages.texts(measure, PERIODS);
        String level = chosen(asked.getOrDefault("level", ""), levels, "gemeente");
        String from = chosen(asked.getOrDefault("from", ""), periods, periods.getFirst());
        String to = chosen(asked.getOrDefault("period", ""), periods, periods.getLast());
        page.form(new PlainPage.Form(
                COMPARE,
                List.of(
                        new Select(
                                "kind",
                                site("compare.what"),
                                List.of(new Option("years", site("compare.years"), true))),
                        new Select(
                                MEASURE,
                                pages.words().text(MEASURE),
                                pages.measureOptions(pages.release().measures(), measure)),
                        pages.select("level", "level", levels, level),
                        new Select("from", site("compare.from"), periods(periods, from)),
                        new Select("period", site("compare.to"), periods(periods, to))),
                pages.words().text("show")));
        List<Row> rows = new ArrayList<>();
        for (PublishedArea area : pages.named(level)) {
            if (rows.size() < PlainPages.MOST_ROWS) {
                rows.add(Row.of(
                        pages.link(area),
                        figure(measure, level, from, area.code()),
                        figure(measure, level, to, area.code()),
                        Cell.of(verdict(
                                pages.row(measure, level, from, area.code()),
                                pages.row(measure, level, to, area.code())))));
            }
        }
        return page.table(new Table(
                        pages.words().of(measure.path("title")),
                        List.of(pages.words().text("area"), from, to, site("compare.verdict")),
                        rows))
                .page();
    }

    /** Whether two figures differ by more than chance, as their intervals tell; nothing when one is missing. */
    private String verdict(int before, int after) {
        Columns columns = pages.release().columns();
        if (before < 0 || after < 0 || Double.isNaN(columns.value(before)) || Double.isNaN(columns.value(after))) {
            return "";
        }
        double[] limits = {columns.lower(before), columns.upper(before), columns.lower(after), columns.upper(after)};
        if (java.util.Arrays.stream(limits).anyMatch(Double::isNaN)) {
            return site("compare.unjudged");
        }
        return site(limits[2] > limits[1] || limits[3] < limits[0] ? "compare.differs" : "compare.chance");
    }

    private static List<Option> periods(List<String> periods, String chosen) {
        return periods.stream().map(p -> new Option(p, p, p.equals(chosen))).toList();
    }

    private PlainPage areas(PlainPage.Builder page, Map<String, String> asked) {
        List<PublishedArea> known = pages.release().manifest().region().levels().stream()
                .flatMap(level -> pages.named(level.name()).stream())
                .limit(PlainPages.MOST_ROWS)
                .toList();
        Optional<PublishedArea> one = pages.release().area(asked.getOrDefault("area", ""));
        Optional<PublishedArea> other = pages.release().area(asked.getOrDefault("and", ""));
        page.form(new PlainPage.Form(
                COMPARE,
                List.of(
                        new Select(
                                "kind",
                                site("compare.what"),
                                List.of(new Option("areas", site("compare.areas"), true))),
                        new Select("area", site("compare.area-one"), areas(known, one)),
                        new Select("and", site("compare.area-two"), areas(known, other))),
                pages.words().text("show")));
        if (one.isEmpty() || other.isEmpty()) {
            return page.page();
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (JsonNode measure : pages.release().measures()) {
            String period = last(measure);
            Cell left = figure(
                    measure,
                    one.orElseThrow().level(),
                    period,
                    one.orElseThrow().code());
            Cell right = figure(
                    measure,
                    other.orElseThrow().level(),
                    period,
                    other.orElseThrow().code());
            rows.put(
                    measure.path("id").asString(""),
                    Row.of(
                            new Cell(pages.words().of(measure.path("title")), pages.map(measure)),
                            Cell.of(period),
                            left,
                            right));
        }
        return page.table(new Table(
                        site("compare.areas"),
                        List.of(
                                pages.words().text(MEASURE),
                                pages.words().text("period"),
                                one.orElseThrow().name(),
                                other.orElseThrow().name()),
                        List.copyOf(rows.values())))
                .page();
    }

    private static List<Option> areas(List<PublishedArea> known, Optional<PublishedArea> chosen) {
        return known.stream()
                .map(area -> new Option(
                        area.code(),
                        area.name() + " (" + area.code() + ")",
                        chosen.filter(area::equals).isPresent()))
                .toList();
    }

    /** How near care is beside how much of it people need. */
    PlainPage supply(Map<String, String> asked) {
        PlainPage.Builder page = page("supply.title").line(site("supply.intro"));
        List<JsonNode> supply = choices.supply(pages.release().measures());
        List<JsonNode> demand = choices.demand(pages.release().measures());
        if (supply.isEmpty() || demand.isEmpty()) {
            return page.line(site("supply.nothing")).page();
        }
        JsonNode usual = choices.demandFirst().stream()
                .flatMap(id -> find(demand, id).stream())
                .findFirst()
                .orElseGet(demand::getFirst);
        return pair(
                page,
                "/vraag-en-aanbod",
                asked,
                new Side(
                        "supply",
                        "supply.supply",
                        supply,
                        find(supply, asked.getOrDefault("supply", "")).orElseGet(supply::getFirst)),
                new Side(
                        "demand",
                        "supply.demand",
                        demand,
                        find(demand, asked.getOrDefault("demand", "")).orElse(usual)));
    }

    /** Areas that resemble each other, with what their group has in common; or what is missing to tell. */
    PlainPage clusters(Map<String, String> asked) {
        JsonNode found =
                pages.release().derived("clusters").orElse(tools.jackson.databind.node.MissingNode.getInstance());
        PlainPage.Builder page = page("clusters.title").line(site("clusters.intro"));
        List<String> levels = pages.release().manifest().region().levels().stream()
                .map(level -> level.name())
                .filter(name -> found.path(name).has("groups"))
                .toList();
        if (levels.isEmpty()) {
            page.line(site("clusters.nothing"));
            found.path("missing")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .map(JsonNode::asString)
                    .distinct()
                    .forEach(axis -> page.line(site("clusters.axis." + axis)));
            return page.page();
        }
        String level = chosen(asked.getOrDefault("level", ""), levels, "wijk");
        if (levels.size() > 1) {
            page.form(new PlainPage.Form(
                    "/buurttypen",
                    List.of(pages.select("level", "level", levels, level)),
                    pages.words().text("show")));
        }
        return new PlainClusters(pages, found.path(level), level).on(page).page();
    }

    /** How a measure goes on in an area if nothing changes. */
    PlainPage outlook(Map<String, String> asked) {
        JsonNode projections =
                pages.release().derived("projections").orElse(tools.jackson.databind.node.MissingNode.getInstance());
        List<JsonNode> offered = pages.release().measures().stream()
                .filter(m -> projections.path("measures").has(m.path("id").asString("")))
                .toList();
        PlainPage.Builder page = page("outlook.title").line(site("outlook.intro"));
        if (offered.isEmpty()) {
            return page.line(site("outlook.nothing")).page();
        }
        JsonNode measure = find(offered, asked.getOrDefault(MEASURE, "")).orElseGet(offered::getFirst);
        String id = measure.path("id").asString("");
        String region = pages.release().manifest().region().code();
        List<PublishedArea> areas = pages.release().manifest().region().levels().stream()
                .filter(level -> projections.path("measures").path(id).has(level.name()))
                .flatMap(level -> pages.named(level.name()).stream())
                .limit(PlainPages.MOST_ROWS)
                .toList();
        Optional<PublishedArea> area = pages.release().area(asked.getOrDefault("area", region));
        page.form(new PlainPage.Form(
                "/vooruitblik",
                List.of(
                        new Select(MEASURE, pages.words().text(MEASURE), pages.measureOptions(offered, measure)),
                        new Select("area", pages.words().text("area"), areas(areas, area))),
                pages.words().text("show")));
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
        for (String period : PlainPages.texts(measure, PERIODS)) {
            rows.add(Row.of(Cell.of(period), figure(measure, area.level(), period, area.code())));
        }
        JsonNode expected = level.path("areas").path(area.code());
        if (expected.isEmpty()) {
            page.line(site("outlook.not-here").replace("{area}", area.name()));
        }
        List<String> periods = PlainPages.texts(level, PERIODS);
        String unit = measure.path("unit").asString("");
        for (int i = 0; i < expected.size(); i++) {
            JsonNode limits = expected.get(i);
            rows.add(Row.of(
                    Cell.of(periods.get(i)),
                    Cell.of(site("outlook.expected") + ": "
                            + pages.words().quantity(limits.path(0).asDouble(), unit) + " ("
                            + pages.words()
                                    .limits(
                                            limits.path(1).asDouble(),
                                            limits.path(2).asDouble(),
                                            unit) + ")")));
        }
        String share = pages.words().share(projections.path("level").asDouble(0));
        return page.line(site("outlook.how").replace("{share}", share))
                .table(new Table(
                        pages.words().of(measure.path("title")) + ", " + pages.nameOf(area),
                        List.of(pages.words().text("period"), pages.words().text("value")),
                        rows));
    }

    /** Everything about one subject in the region as a whole; empty for a subject that does not exist. */
    Optional<PlainPage> dive(String topic) {
        return choices.answers(topic, pages.release().measures()).map(found -> {
            PlainPage.Builder page = new PlainPage.Builder(
                    pages.words().language(),
                    site("deep.heading")
                            .replace("{topic}", site("deep." + topic))
                            .replace("{region}", pages.region()));
            page.table(new Table(
                    site("deep.title"),
                    List.of(site("deep.title")),
                    choices.dives().keySet().stream()
                            .map(one -> Row.of(new Cell(site("deep." + one), pages.href("/verdieping/" + one))))
                            .toList()));
            if (found.isEmpty()) {
                return page.line(site("deep.nothing")).page();
            }
            found.forEach((question, measures) -> page.table(new Table(
                    site("deep." + question.word()),
                    List.of(
                            pages.words().text(MEASURE),
                            pages.words().text("period"),
                            pages.words().text("value")),
                    measures.stream().map(this::ofRegion).toList())));
            return page.page();
        });
    }

    private Row ofRegion(JsonNode measure) {
        boolean whole = PlainPages.texts(measure, "levels").contains("region");
        String code = pages.release().manifest().region().code();
        return Row.of(
                new Cell(pages.words().of(measure.path("title")), pages.map(measure)),
                Cell.of(last(measure)),
                whole ? figure(measure, "region", last(measure), code) : Cell.of(site("deep.only-areas")));
    }

    private Cell figure(JsonNode measure, String level, String period, String area) {
        Columns columns = pages.release().columns();
        int row = pages.row(measure, level, period, area);
        String value = pages.words().value(columns, row, measure);
        String limits = pages.words().interval(columns, row, measure);
        return Cell.of(limits.isEmpty() ? value : value + " (" + limits + ")");
    }

    private static Optional<JsonNode> find(List<JsonNode> measures, String id) {
        return measures.stream()
                .filter(m -> m.path("id").asString("").equals(id))
                .findFirst();
    }

    private static String last(JsonNode measure) {
        List<String> periods = PlainPages.texts(measure, PERIODS);
        return periods.isEmpty() ? "" : periods.getLast();
    }

    private static String chosen(String asked, List<String> known, String preferred) {
        if (known.contains(asked)) {
            return asked;
        }
        return known.contains(preferred) || known.isEmpty() ? preferred : known.getLast();
    }

    private PlainPage.Builder page(String title) {
        return new PlainPage.Builder(pages.words().language(), site(title));
    }

    private String site(String key) {
        return pages.words().site(key);
    }
}
