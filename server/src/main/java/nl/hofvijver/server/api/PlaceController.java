package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import nl.hofvijver.release.read.FunnelPlot;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.Range;
import nl.hofvijver.release.read.Spine;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** Where areas stand among each other: one area on all subjects, or all areas on one. */
@RestController
class PlaceController {
    private static final String ALL = "all";

    private final ReleaseShelf shelf;

    PlaceController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/areas/{code}/spine")
    @Operation(summary = "One area among all areas of its level, subject by subject")
    ResponseEntity<Spine> spine(@PathVariable String id, @PathVariable String code, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        PublishedArea area = FigureController.area(release, code);
        return Answers.kept(request, id, () -> Spine.of(release, area));
    }

    @GetMapping("/api/releases/{id}/funnel")
    @Operation(summary = "The areas of one map by size, with the limits within which chance keeps them")
    ResponseEntity<FunnelPlot> funnel(
            @PathVariable String id,
            @RequestParam String measure,
            @RequestParam String level,
            @RequestParam String period,
            @RequestParam(defaultValue = ALL) String sex,
            @RequestParam(defaultValue = ALL) String age,
            WebRequest request) {
        PublishedRelease release = shelf.get(id);
        JsonNode described = MeasureController.find(release, measure);
        FoundMap map = FoundMap.of(release.columns(), described, new MapKey(measure, level, period, sex, age));
        return Answers.kept(request, id, () -> switch (map) {
            case FoundMap.Figures(Range rows) -> FunnelPlot.of(release.columns(), rows, described);
            case FoundMap.WithoutFigures(Range _) -> FunnelPlot.nothing();
        });
    }
}
