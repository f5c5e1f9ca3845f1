package nl.hofvijver.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.Range;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** The figures of a release: one map, everything about one area, or areas through time. */
@RestController
class FigureController {
    // Enough for a chart; more is what the download is for.
    private static final int MOST_AREAS = 50;
    private static final String ALL = "all";

    private final ReleaseShelf shelf;

    FigureController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    /** The figures of one map as aligned columns. */
    record MapAnswer(
            String measure,
            String level,
            String period,
            String sex,
            String age,
            List<String> areas,

            @JsonUnwrapped FigureColumns figures) {}

    /** One area through time, as aligned columns. */
    record SeriesAnswer(
            String area,
            List<String> periods,

            @JsonUnwrapped FigureColumns figures) {}

    /** A measure in some areas through time. */
    record SeriesAnswers(String measure, List<SeriesAnswer> series) {}

    @GetMapping("/api/releases/{id}/values")
    @Operation(summary = "One map: a measure for all areas of a level")
    ResponseEntity<MapAnswer> values(
            @PathVariable String id,
            @RequestParam String measure,
            @RequestParam String level,
            @RequestParam String period,
            @RequestParam(defaultValue = ALL) String sex,
            @RequestParam(defaultValue = ALL) String age,
            WebRequest request) {
        PublishedRelease release = shelf.get(id);
        JsonNode described = MeasureController.find(release, measure);
        MapKey key = new MapKey(measure, level, period, sex, age);
        Columns columns = release.columns();
        FoundMap map = FoundMap.of(columns, described, key);
        return Answers.kept(request, id, () -> switch (map) {
            case FoundMap.Figures(Range rows) -> map(key, columns, rows);
            case FoundMap.WithoutFigures(Range everybody) -> withoutFigures(key, columns, everybody);
        });
    }

    private static MapAnswer withoutFigures(MapKey key, Columns columns, Range everybody) {
        int[] rows = IntStream.range(everybody.from(), everybody.to()).toArray();
        return new MapAnswer(
                key.measure(),
                key.level(),
                key.period(),
                key.sex(),
                key.age(),
                IntStream.of(rows).mapToObj(columns::area).toList(),
                FigureColumns.without(columns, rows));
    }

    @GetMapping("/api/releases/{id}/areas/{code}/values")
    @Operation(summary = "Everything about one area")
    ResponseEntity<AreaFigures> area(@PathVariable String id, @PathVariable String code, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        PublishedArea area = area(release, code);
        return Answers.kept(request, id, () -> AreaFigures.of(release, area));
    }

    @GetMapping("/api/releases/{id}/series")
    @Operation(summary = "One measure in some areas, through time (all sexes and ages together)")
    ResponseEntity<SeriesAnswers> series(
            @PathVariable String id,
            @RequestParam String measure,
            @RequestParam List<String> area,
            WebRequest request) {
        PublishedRelease release = shelf.get(id);
        MeasureController.find(release, measure);
        if (area.isEmpty() || area.size() > MOST_AREAS) {
            throw Answers.problem(
                    ServerProblem.PARAMETER_INVALID,
                    "A series is about 1 to " + MOST_AREAS + " areas.",
                    "Write codes with commas between them: area=CODE,CODE. For all areas, download measures.csv.");
        }
        List<PublishedArea> areas =
                area.stream().map(code -> area(release, code)).toList();
        return Answers.kept(
                request,
                id,
                () -> new SeriesAnswers(
                        measure,
                        areas.stream().map(a -> series(release, measure, a)).toList()));
    }

    /** The area with this code. Throws {@code HV-5003} when the release does not have it. */
    static PublishedArea area(PublishedRelease release, String code) {
        return release.area(code)
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.AREA_UNKNOWN,
                        "This release has no such area.",
                        "Choose a code from /api/releases/{id}/areas."));
    }

    private static MapAnswer map(MapKey key, Columns columns, Range map) {
        int[] rows = IntStream.range(map.from(), map.to()).toArray();
        return new MapAnswer(
                key.measure(),
                key.level(),
                key.period(),
                key.sex(),
                key.age(),
                IntStream.of(rows).mapToObj(columns::area).toList(),
                FigureColumns.of(columns, rows));
    }

    private static SeriesAnswer series(PublishedRelease release, String measure, PublishedArea area) {
        Columns columns = release.columns();
        List<String> periods = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (Map.Entry<MapKey, Range> map : columns.maps().entrySet()) {
            MapKey key = map.getKey();
            boolean wanted = key.measure().equals(measure)
                    && key.level().equals(area.level())
                    && key.sex().equals(ALL)
                    && key.age().equals(ALL);
            int row = wanted ? columns.row(map.getValue(), area.code()) : -1;
            if (row >= 0) {
                periods.add(key.period());
                found.add(row);
            }
        }
        int[] rows = found.stream().mapToInt(Integer::intValue).toArray();
        return new SeriesAnswer(area.code(), periods, FigureColumns.of(columns, rows));
    }
}
