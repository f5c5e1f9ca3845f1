package nl.hofvijver.release.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.release.cells.AgeBand;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.MapSink;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.read.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The descriptions of the measures, with the area levels, periods, sexes and ages for which the release really has
 * rows. A measure without a single row is left out.
 */
public final class MeasureFile implements MapSink {
    /** The name of the file. */
    public static final String FILE = "measures.json";

    private final Map<Measure, Extent> extents = new HashMap<>();

    private record Extent(Set<String> levels, Set<String> periods, Set<String> sexes, Set<String> ages) {
        Extent() {
            this(new HashSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(AgeBand.ORDER));
        }
    }

    @Override
    public void accept(List<Figure> map) {
        Figure figure = map.getFirst();
        Extent extent = extents.computeIfAbsent(figure.measure(), m -> new Extent());
        extent.levels.add(figure.slice().level());
        extent.periods.add(figure.slice().period());
        extent.sexes.add(figure.sex());
        extent.ages.add(figure.age());
    }

    /** The content of the file, in the order of {@code measures}. */
    public List<ObjectNode> json(List<Measure> measures) {
        List<ObjectNode> json = new ArrayList<>();
        for (Measure measure : measures) {
            Extent extent = extents.get(measure);
            if (extent != null) {
                json.add(described(measure, extent));
            }
        }
        return json;
    }

    private static ObjectNode described(Measure measure, Extent extent) {
        ObjectNode json = measure.description().deepCopy();
        // The handbook lists the levels in its own order, which is the one to show.
        List<String> levels = new ArrayList<>();
        for (JsonNode level : json.path("levels")) {
            levels.add(level.asString(""));
        }
        Set<String> others = new TreeSet<>(extent.levels);
        levels.forEach(others::remove);
        levels.retainAll(extent.levels);
        levels.addAll(others);
        json.set("levels", array(levels));
        json.set("periods", array(extent.periods));
        json.set("sexes", array(extent.sexes));
        json.set("ages", array(extent.ages));
        return json;
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode array = Json.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
