package nl.hofvijver.release.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One area among all areas of its level, subject by subject, in the last period in which the area's map has figures.
 *
 * @param area the area
 * @param similar how many areas resemble it; 0 when the release does not say
 * @param rows one per measure that is published on the level
 */
public record Spine(PublishedArea area, int similar, List<Row> rows) {
    private static final String ALL = "all";
    private static final int FEWEST = 3;

    public Spine {
        rows = List.copyOf(rows);
    }

    /**
     * Where the area stands; a number is null when there is none.
     *
     * @param region the figure of the region as a whole
     * @param low smallest figure of the level
     * @param quarter a quarter of the areas has less
     * @param middle half of the areas has less
     * @param threeQuarters three quarters of the areas have less
     * @param high largest figure of the level
     * @param similar the middle of the areas that resemble it
     * @param areas how many areas of the level have a figure
     */
    public record Row(
            String measure,
            String period,
            String status,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double region,
            @Nullable Double low,
            @Nullable Double quarter,
            @Nullable Double middle,
            @Nullable Double threeQuarters,
            @Nullable Double high,
            @Nullable Double similar,
            int areas) {}

    /** The spine of an area. */
    public static Spine of(PublishedRelease release, PublishedArea area) {
        Set<String> alike = alike(release, area);
        List<Row> rows = new ArrayList<>();
        for (JsonNode measure : release.measures()) {
            row(release, measure.path("id").asString(""), area, alike).ifPresent(rows::add);
        }
        return new Spine(area, alike.size(), rows);
    }

    /** The other areas of its cluster. */
    private static Set<String> alike(PublishedRelease release, PublishedArea area) {
        JsonNode members = release.derived("clusters")
                .map(c -> c.path(area.level()).path("members"))
                .orElse(MissingNode.getInstance());
        int own = members.path(area.code()).asInt(-1);
        return own < 0
                ? Set.of()
                : members.propertyNames().stream()
                        .filter(code -> members.path(code).asInt(-2) == own && !code.equals(area.code()))
                        .collect(Collectors.toSet());
    }

    private static Optional<Row> row(PublishedRelease release, String measure, PublishedArea area, Set<String> alike) {
        Columns columns = release.columns();
        MapKey last = null;
        for (Map.Entry<MapKey, Range> map : columns.maps().entrySet()) {
            MapKey key = map.getKey();
            boolean wanted = key.measure().equals(measure)
                    && key.level().equals(area.level())
                    && key.sex().equals(ALL)
                    && key.age().equals(ALL);
            if (wanted && (last == null || hasFigure(columns, map.getValue()))) {
                last = key;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        MapKey key = last;
        Range map = columns.map(key).orElseThrow();
        int row = columns.row(map, area.code());
        double[] sorted = IntStream.range(map.from(), map.to())
                .mapToDouble(columns::value)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double[] similar = IntStream.range(map.from(), map.to())
                .filter(r -> alike.contains(columns.area(r)))
                .mapToDouble(columns::value)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return Optional.of(new Row(
                measure,
                key.period(),
                row < 0 ? "absent" : columns.status(row),
                row < 0 ? null : known(columns.value(row)),
                row < 0 ? null : known(columns.lower(row)),
                row < 0 ? null : known(columns.upper(row)),
                region(release, key),
                at(sorted, 0),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                at(sorted, 1),
                at(similar, 0.5),
                sorted.length));
    }

    private static boolean hasFigure(Columns columns, Range map) {
        return IntStream.range(map.from(), map.to()).anyMatch(row -> !Double.isNaN(columns.value(row)));
    }

    private static @Nullable Double region(PublishedRelease release, MapKey key) {
        MapKey whole = new MapKey(key.measure(), "region", key.period(), ALL, ALL);
        Columns columns = release.columns();
        return columns.map(whole)
                .filter(map -> map.size() > 0)
                .map(map -> known(columns.value(map.from())))
                .orElse(null);
    }

    /** The value below which this share of the sorted values lies, between neighbours by proportion; of few, none. */
    private static @Nullable Double at(double[] sorted, double share) {
        if (sorted.length < FEWEST) {
            return null;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
