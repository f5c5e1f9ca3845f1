package nl.hofvijver.release.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the spines of all areas of a level have in common: of a country, sorting 85 maps for every area that somebody
 * looks at costs a tenth of a second each time.
 */
final class SpineLevel {
    private static final String ALL = "all";
    private static final int NONE = -1;

    /** The last map of a measure that has figures, or its last map. */
    static final class Last {
        private final MapKey key;
        private final Range map;
        private final double[] sorted;
        private final Map<Integer, double[]> alike;
        private final @Nullable Double region;

        private Last(MapKey key, Range map, double[] sorted, Map<Integer, double[]> alike, @Nullable Double region) {
            this.key = key;
            this.map = map;
            this.sorted = sorted;
            this.alike = alike;
            this.region = region;
        }

        MapKey key() {
            return key;
        }

        Range map() {
            return map;
        }

        /** The figures of all areas, from small to large. Not to be altered. */
        double[] sorted() {
            return sorted;
        }

        /** The figure of the region as a whole, null when there is none. */
        @Nullable
        Double region() {
            return region;
        }
    }

    private final Map<String, Integer> clusters = new HashMap<>();
    private final Map<Integer, Integer> members = new HashMap<>();
    private final List<Last> maps = new ArrayList<>();

    private SpineLevel() {}

    static SpineLevel of(List<JsonNode> measures, Columns columns, Map<String, JsonNode> derived, String level) {
        SpineLevel made = new SpineLevel();
        JsonNode clustered = derived.getOrDefault("clusters.json", MissingNode.getInstance())
                .path(level)
                .path("members");
        for (String code : clustered.propertyNames()) {
            int cluster = clustered.path(code).asInt(NONE);
            if (cluster >= 0) {
                made.clusters.put(code, cluster);
                made.members.merge(cluster, 1, Integer::sum);
            }
        }
        Map<String, Map.Entry<MapKey, Range>> last = last(columns, level);
        for (JsonNode measure : measures) {
            Map.Entry<MapKey, Range> map = last.get(measure.path("id").asString(""));
            if (map != null) {
                made.maps.add(made.summary(columns, map.getKey(), map.getValue()));
            }
        }
        return made;
    }

    List<Last> maps() {
        return maps;
    }

    /** How many other areas are in the cluster of this one. */
    int similar(String area) {
        return members.getOrDefault(cluster(area), 1) - 1;
    }

    /** The sorted figures of the other areas in the cluster of this one. */
    double[] similar(Last map, String area, double own) {
        double[] all = map.alike.getOrDefault(cluster(area), new double[0]);
        if (Double.isNaN(own) || all.length == 0) {
            return all;
        }
        int place = Arrays.binarySearch(all, own);
        double[] others = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, place + 1, others, place, others.length - place);
        return others;
    }

    private int cluster(String area) {
        return clusters.getOrDefault(area, NONE);
    }

    private static Map<String, Map.Entry<MapKey, Range>> last(Columns columns, String level) {
        Map<String, Map.Entry<MapKey, Range>> last = new LinkedHashMap<>();
        for (Map.Entry<MapKey, Range> map : columns.maps().entrySet()) {
            MapKey key = map.getKey();
            boolean wanted = key.level().equals(level)
                    && key.sex().equals(ALL)
                    && key.age().equals(ALL);
            if (wanted && (!last.containsKey(key.measure()) || hasFigure(columns, map.getValue()))) {
                last.put(key.measure(), map);
            }
        }
        return last;
    }

    private static boolean hasFigure(Columns columns, Range map) {
        return IntStream.range(map.from(), map.to()).anyMatch(row -> !Double.isNaN(columns.value(row)));
    }

    private Last summary(Columns columns, MapKey key, Range map) {
        Map<Integer, double[]> alike = new HashMap<>();
        for (int cluster : members.keySet()) {
            alike.put(
                    cluster,
                    sorted(
                            columns,
                            IntStream.range(map.from(), map.to())
                                    .filter(row -> cluster(columns.area(row)) == cluster)));
        }
        Double region = columns.map(new MapKey(key.measure(), "region", key.period(), ALL, ALL))
                .filter(whole -> whole.size() > 0)
                .map(whole -> columns.value(whole.from()))
                .filter(value -> !Double.isNaN(value))
                .orElse(null);
        return new Last(key, map, sorted(columns, IntStream.range(map.from(), map.to())), alike, region);
    }

    private static double[] sorted(Columns columns, IntStream rows) {
        return rows.mapToDouble(columns::value)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
    }
}
