package nl.hofvijver.server.site.plain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.Range;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/** The pages of one release in one language. */
record PlainPages(PublishedRelease release, PlainWords words) {
    private static final String ALL = "all";
    /** The pages of figures together, by address, with what their words begin with. */
    private static final Map<String, String> TOGETHER = new TreeMap<>(Map.of(
            "vergelijk", "compare",
            "buurttypen", "clusters",
            "vooruitblik", "outlook",
            "vraag-en-aanbod", "supply",
            "verdieping/diabetes", "deep"));
    // A browser without JavaScript is often an old or small one: what is more than this is in the download.
    static final int MOST_ROWS = 1000;

    /** Where everything is. */
    PlainPage home() {
        String region = region();
        List<Row> rows = new ArrayList<>();
        for (String path : List.of("kaart", "gebieden", "handboek", "dekking", "bewoners", "gegevens")) {
            rows.add(
                    Row.of(new Cell(words.text("nav." + path), href("/" + path)), Cell.of(words.text("what." + path))));
        }
        TOGETHER.forEach((path, key) -> rows.add(
                Row.of(new Cell(words.site(key + ".title"), href("/" + path)), Cell.of(words.site("paths." + key)))));
        return new PlainPage.Builder(words.language(), words.text("home.title", region))
                .line(words.text("home.what"))
                .table(new Table(
                        words.text("home.title", region), List.of(words.text("page"), words.text("what")), rows))
                .page();
    }

    /** One measure for all areas of a level; what is not asked for, or not there, is chosen. */
    PlainPage map(Map<String, String> asked, boolean coverage) {
        JsonNode measure = measure(asked.getOrDefault("measure", ""));
        String id = measure.path("id").asString("");
        String level = choose(measure, "levels", asked.getOrDefault("level", ""), "gemeente");
        String period = choose(measure, "periods", asked.getOrDefault("period", ""), "");
        PlainPage.Builder page = new PlainPage.Builder(
                        words.language(),
                        words.of(measure.path("title")) + ", " + words.word("levels", level) + ", " + period)
                .line(words.of(measure.path("definition")))
                .line(words.text("source") + " " + words.of(measure.path("source")))
                .line(words.of(measure.path("caveat")))
                .form(choices(coverage ? "/dekking" : "/kaart", measure, level, period));
        Columns columns = release.columns();
        Optional<Range> map = columns.map(new MapKey(id, level, period, ALL, ALL));
        List<Row> rows = new ArrayList<>();
        for (PublishedArea area : named(level)) {
            int row = map.map(range -> columns.row(range, area.code())).orElse(-1);
            if (rows.size() < MOST_ROWS) {
                rows.add(Row.of(
                        link(area),
                        Cell.of(words.value(columns, row, measure)),
                        Cell.of(words.interval(columns, row, measure)),
                        Cell.of(row < 0 ? "" : words.share(columns.coverage(row)))));
            }
        }
        return page.table(new Table(
                        words.of(measure.path("title")),
                        List.of(words.text("area"), words.text("value"), words.text("margin"), words.text("coverage")),
                        rows))
                .page();
    }

    /** All areas as links. */
    PlainPage areas() {
        PlainPage.Builder page = new PlainPage.Builder(words.language(), words.text("nav.gebieden"));
        release.manifest()
                .region()
                .levels()
                .forEach(level -> page.table(new Table(
                        words.word("levels", level.name()),
                        List.of(words.text("area"), words.text("code")),
                        named(level.name()).stream()
                                .limit(MOST_ROWS)
                                .map(area -> Row.of(link(area), Cell.of(area.code())))
                                .toList())));
        return page.page();
    }

    /** Everything about one area, in the last period of each measure. */
    Optional<PlainPage> area(String code) {
        return release.area(code).map(area -> {
            Columns columns = release.columns();
            Map<String, Row> last = new LinkedHashMap<>();
            columns.maps().forEach((key, map) -> {
                int row = key.sex().equals(ALL)
                                && key.age().equals(ALL)
                                && key.level().equals(area.level())
                        ? columns.row(map, code)
                        : -1;
                release.measure(key.measure())
                        .filter(m -> row >= 0)
                        .ifPresent(measure -> last.put(key.measure(), row(columns, row, key, measure)));
            });
            List<Row> within = named(area.level(), code).stream()
                    .limit(MOST_ROWS)
                    .map(child -> Row.of(link(child), Cell.of(words.word("level", child.level()))))
                    .toList();
            return new PlainPage.Builder(words.language(), area.name())
                    .line(words.word("level", area.level()) + " " + area.code())
                    .table(new Table(
                            area.name(),
                            List.of(
                                    words.text("measure"),
                                    words.text("period"),
                                    words.text("value"),
                                    words.text("margin")),
                            List.copyOf(last.values())))
                    .table(new Table(
                            words.text("within", area.name()),
                            List.of(words.text("area"), words.text("level")),
                            within))
                    .page();
        });
    }

    private Row row(Columns columns, int row, MapKey key, JsonNode measure) {
        String map = "/kaart?measure=" + encoded(key.measure()) + "&level=" + encoded(key.level());
        return Row.of(
                new Cell(words.of(measure.path("title")), href(map)),
                Cell.of(key.period()),
                Cell.of(words.value(columns, row, measure)),
                Cell.of(words.interval(columns, row, measure)));
    }

    /** What every measure means. */
    PlainPage handbook() {
        List<Row> rows = release.measures().stream()
                .map(measure -> Row.of(
                        new Cell(words.of(measure.path("title")), map(measure)),
                        Cell.of(words.of(measure.path("definition"))),
                        Cell.of(words.of(measure.path("source")))))
                .toList();
        return new PlainPage.Builder(words.language(), words.text("nav.handboek"))
                .table(new Table(
                        words.text("nav.handboek"),
                        List.of(words.text("measure"), words.text("definition"), words.text("source")),
                        rows))
                .page();
    }

    /** What residents read about their data. */
    PlainPage residents() {
        return new PlainResidents(release, words).page();
    }

    /** The files to download. */
    PlainPage data() {
        String folder = "/api/releases/" + release.manifest().id() + "/files/";
        List<Row> rows = new ArrayList<>();
        for (String file :
                List.of("measures.csv", "measures.parquet", "measures.json", "areas.geojson", "metadata.json")) {
            rows.add(Row.of(new Cell(file, folder + file)));
        }
        rows.add(Row.of(new Cell("openapi.json", "/openapi.json")));
        return new PlainPage.Builder(words.language(), words.text("nav.gegevens"))
                .line(words.text(
                        "release", release.manifest().id(), release.manifest().issued()))
                .table(new Table(words.text("nav.gegevens"), List.of(words.text("file")), rows))
                .page();
    }

    private PlainPage.Form choices(String action, JsonNode chosen, String level, String period) {
        return new PlainPage.Form(
                action,
                List.of(
                        new PlainPage.Select(
                                "measure", words.text("measure"), measureOptions(release.measures(), chosen)),
                        select("level", "level", texts(chosen, "levels"), level),
                        select("period", "", texts(chosen, "periods"), period)),
                words.text("show"));
    }

    /** A field of a form; its options are shown by their word in {@code group}, or as they are. */
    PlainPage.Select select(String name, String group, List<String> options, String chosen) {
        return new PlainPage.Select(
                name,
                words.text(name),
                options.stream()
                        .map(o -> new PlainPage.Option(o, words.word(group, o), o.equals(chosen)))
                        .toList());
    }

    List<PlainPage.Option> measureOptions(List<JsonNode> measures, JsonNode chosen) {
        return measures.stream()
                .map(m -> new PlainPage.Option(m.path("id").asString(""), words.of(m.path("title")), m.equals(chosen)))
                .toList();
    }

    /** The measure of this id, else the first one; there is one, or the page says that the release is empty. */
    JsonNode measure(String id) {
        return release.measure(id)
                .or(() -> release.measures().stream().findFirst())
                .orElseThrow();
    }

    /** The row of everybody in an area, or -1. */
    int row(JsonNode measure, String level, String period, String area) {
        Columns columns = release.columns();
        return columns.map(new MapKey(measure.path("id").asString(""), level, period, ALL, ALL))
                .map(range -> columns.row(range, area))
                .orElse(-1);
    }

    /** The address of the map of a measure. */
    String map(JsonNode measure) {
        return href("/kaart?measure=" + encoded(measure.path("id").asString("")));
    }

    /** What the region is called. */
    String region() {
        return words.language().equals("en")
                ? release.manifest().region().name().en()
                : release.manifest().region().name().nl();
    }

    /** What an area is called. */
    String nameOf(PublishedArea area) {
        return area.level().equals("region") ? region() : area.name();
    }

    /** What is asked for when the measure has it, else what is preferred, else its last. */
    private static String choose(JsonNode measure, String property, String asked, String preferred) {
        List<String> known = texts(measure, property);
        if (known.contains(asked)) {
            return asked;
        }
        return known.contains(preferred) || known.isEmpty() ? preferred : known.getLast();
    }

    static List<String> texts(JsonNode node, String property) {
        return node.path(property).valueStream().map(v -> v.asString("")).toList();
    }

    List<PublishedArea> named(String level) {
        return release.boundaries().areas().stream()
                .filter(area -> area.level().equals(level))
                .sorted(Comparator.comparing(PublishedArea::name))
                .toList();
    }

    private List<PublishedArea> named(String level, String parent) {
        return release.boundaries().areas().stream()
                .filter(area -> area.parent().equals(parent) && !area.level().equals(level))
                .sorted(Comparator.comparing(PublishedArea::name))
                .toList();
    }

    Cell link(PublishedArea area) {
        return new Cell(area.name(), href("/gebied/" + encoded(area.code())));
    }

    String href(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + words.language();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
