package nl.hofvijver.release.derived;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.read.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Per area how many subjects of each theme stand out for the worse or for the better, as columns per theme. Which theme
 * weighs most is for readers to say.
 */
final class HotspotFile {
    static final String FILE = "hotspots.json";

    private final Subject subject;

    HotspotFile(Subject subject) {
        this.subject = subject;
    }

    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    private record Tally(int[] worse, int[] better, int[] judged, ArrayNode measures) {}

    /** By level: codes of the areas, and per theme three columns in the same order. */
    ObjectNode json() {
        ObjectNode json = Json.mapper().createObjectNode();
        for (String level : subject.levels()) {
            ObjectNode found = level(level);
            if (!found.path("themes").isEmpty()) {
                json.set(level, found);
            }
        }
        return json;
    }

    private ObjectNode level(String level) {
        List<String> areas = subject.areas(level);
        Map<String, Tally> themes = new LinkedHashMap<>();
        for (JsonNode measure : subject.measures()) {
            count(measure, level, themes);
        }
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode codes = json.putArray("areas");
        areas.forEach(codes::add);
        ObjectNode columns = json.putObject("themes");
        themes.forEach((theme, tally) -> {
            ObjectNode column = columns.putObject(theme);
            column.set("measures", tally.measures);
            put(column, "worse", tally.worse);
            put(column, "better", tally.better);
            put(column, "judged", tally.judged);
        });
        return json;
    }

    private void count(JsonNode measure, String level, Map<String, Tally> themes) {
        int direction = Subject.direction(measure);
        String id = Subject.text(measure, "id");
        Grid grid = direction == 0 ? Grid.of(subject.columns(), Map.of(), List.of()) : subject.comparable(id, level);
        int period = grid.last();
        if (period < 0) {
            return;
        }
        Grid region = subject.comparable(id, Subject.REGION);
        int same = region.periods().indexOf(grid.periods().get(period));
        double benchmark = same < 0 ? Double.NaN : region.value(same, 0);
        Standing standing = Standing.of(grid, period, benchmark, direction);
        if (standing.judged() == 0) {
            return;
        }
        int size = grid.areas().size();
        Tally tally = themes.computeIfAbsent(
                Subject.text(measure, "theme"),
                t -> new Tally(
                        new int[size],
                        new int[size],
                        new int[size],
                        Json.mapper().createArrayNode()));
        tally.measures.add(id);
        for (int a = 0; a < size; a++) {
            byte side = standing.sides()[a];
            tally.judged[a] += side == Standing.NONE ? 0 : 1;
            tally.worse[a] += side == -1 ? 1 : 0;
            tally.better[a] += side == 1 ? 1 : 0;
        }
    }

    private static void put(ObjectNode json, String name, int[] numbers) {
        ArrayNode column = json.putArray(name);
        for (int number : numbers) {
            column.add(number);
        }
    }
}
