package nl.hofvijver.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;

/**
 * Everything that a release has about one area, a measure at a time and in aligned columns. An area has thousands of
 * figures: with the names of the columns beside every figure the answer would be three times as long.
 */
record AreaFigures(PublishedArea area, List<MeasureFigures> measures) {
    /** All figures of one measure; figure {@code i} is what the columns have at place {@code i}. */
    record MeasureFigures(
            String measure,
            String unit,
            String kind,
            List<String> period,
            List<String> sex,
            List<String> age,

            @JsonUnwrapped FigureColumns figures) {}

    /** A figure: which map it is on, and its row. */
    private record Place(MapKey map, int row) {}

    static AreaFigures of(PublishedRelease release, PublishedArea area) {
        Columns columns = release.columns();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        columns.maps().forEach((map, rows) -> {
            int row = map.level().equals(area.level()) ? columns.row(rows, area.code()) : -1;
            if (row >= 0) {
                places.computeIfAbsent(map.measure(), _ -> new ArrayList<>()).add(new Place(map, row));
            }
        });
        return new AreaFigures(
                area,
                places.entrySet().stream()
                        .map(found -> ofMeasure(release, found.getKey(), found.getValue()))
                        .toList());
    }

    private static MeasureFigures ofMeasure(PublishedRelease release, String measure, List<Place> places) {
        Columns columns = release.columns();
        int[] rows = places.stream().mapToInt(Place::row).toArray();
        return new MeasureFigures(
                measure,
                release.measure(measure).map(m -> m.path("unit").asString("")).orElse(""),
                columns.kind(rows[0]),
                places.stream().map(p -> p.map().period()).toList(),
                places.stream().map(p -> p.map().sex()).toList(),
                places.stream().map(p -> p.map().age()).toList(),
                FigureColumns.of(columns, rows));
    }
}
