package nl.hofvijver.release.derived;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.Range;
import tools.jackson.databind.JsonNode;

/** The release as this package sees it: descriptions, areas by level, and grids of both. */
final class Subject {
    static final String REGION = "region";
    private static final String STANDARDISED = ".standardised";
    private static final String ALL = "all";

    private record Shown(String measure, String level) {}

    private final List<JsonNode> measures;
    private final Columns columns;
    private final Map<String, List<String>> areas;
    private final List<String> levels;
    private final Map<Shown, Map<String, Range>> maps = new HashMap<>();

    /**
     * @param levels from coarse to fine, the region itself left out
     */
    Subject(List<JsonNode> measures, Columns columns, List<PublishedArea> areas, List<String> levels) {
        this.measures = List.copyOf(measures);
        this.columns = columns;
        this.levels = List.copyOf(levels);
        this.areas = areas.stream()
                .collect(Collectors.groupingBy(
                        PublishedArea::level, Collectors.mapping(PublishedArea::code, Collectors.toList())));
        columns.maps().forEach((key, map) -> {
            if (key.sex().equals(ALL) && key.age().equals(ALL)) {
                maps.computeIfAbsent(new Shown(key.measure(), key.level()), _ -> new LinkedHashMap<>())
                        .put(key.period(), map);
            }
        });
    }

    List<String> levels() {
        return levels;
    }

    List<String> areas(String level) {
        return areas.getOrDefault(level, List.of());
    }

    /** The measures themselves, not their standardised twins. */
    List<JsonNode> measures() {
        return measures.stream()
                .filter(m -> m.path("derivedFrom").asString("").isEmpty())
                .toList();
    }

    /** The grid of a measure; without periods when the release has none on this level. */
    Grid grid(String measure, String level) {
        return Grid.of(columns, maps.getOrDefault(new Shown(measure, level), Map.of()), areas(level));
    }

    /** The grid for comparing areas: standardised for age where the release has that. */
    Grid comparable(String measure, String level) {
        Grid standardised = grid(measure + STANDARDISED, level);
        return standardised.last() < 0 ? grid(measure, level) : standardised;
    }

    Columns columns() {
        return columns;
    }

    static String text(JsonNode measure, String key) {
        return measure.path(key).asString("");
    }

    /** -1 when a higher figure is worse, 1 when it is better, 0 when that is not for us to say. */
    static int direction(JsonNode measure) {
        return switch (text(measure, "higherIs")) {
            case "worse" -> -1;
            case "better" -> 1;
            default -> 0;
        };
    }

    /** A number with four significant decimals, so that a file is short and the same on every machine. */
    static double shortened(double number) {
        return Math.rint(number * 1e4) / 1e4;
    }
}
