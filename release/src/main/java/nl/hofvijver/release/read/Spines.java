package nl.hofvijver.release.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What the spines of a release are made of, per level; made when the first area of the level is asked for. */
public final class Spines {
    private final List<JsonNode> measures;
    private final Columns columns;
    private final Map<String, JsonNode> derived;
    private final Map<String, SpineLevel> levels = new ConcurrentHashMap<>();

    Spines(List<JsonNode> measures, Columns columns, Map<String, JsonNode> derived) {
        this.measures = measures;
        this.columns = columns;
        this.derived = derived;
    }

    SpineLevel level(String level) {
        return levels.computeIfAbsent(level, l -> SpineLevel.of(measures, columns, derived, l));
    }
}
