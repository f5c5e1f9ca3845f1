package nl.hofvijver.release.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area among all areas of its level, subject by subject, in the last period in which the area's map has figures.
 *
 * @param area the area
 * @param similar how many areas resemble it; 0 when the release does not say
 * @param rows one per measure that is published on the level
 */
public record Spine(PublishedArea area, int similar, List<Row> rows) {
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
        SpineLevel level = release.spines().level(area.level());
        List<Row> rows = level.maps().stream()
                .map(map -> row(release.columns(), level, map, area.code()))
                .toList();
        return new Spine(area, level.similar(area.code()), rows);
    }

    private static Row row(Columns columns, SpineLevel level, SpineLevel.Last last, String area) {
        int row = columns.row(last.map(), area);
        double own = row < 0 ? Double.NaN : columns.value(row);
        double[] sorted = last.sorted();
        return new Row(
                last.key().measure(),
                last.key().period(),
                row < 0 ? "absent" : columns.status(row),
                known(own),
                row < 0 ? null : known(columns.lower(row)),
                row < 0 ? null : known(columns.upper(row)),
                last.region(),
                at(sorted, 0),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                at(sorted, 1),
                at(level.similar(last, area, own), 0.5),
                sorted.length);
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
