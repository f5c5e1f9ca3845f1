package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import nl.hofvijver.release.read.FunnelPlot;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.Range;
import nl.hofvijver.release.read.Spine;
import nl.hofvijver.server.ServerProblem;
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
        Range map = release.columns()
                .map(new MapKey(measure, level, period, sex, age))
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.MAP_UNKNOWN,
                        "This measure has no figures for this level, period, sex and age.",
                        "The measure's levels, periods, sexes and ages say which there are."));
        return Answers.kept(request, id, () -> FunnelPlot.of(release.columns(), map, described));
    }
}
