package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a release says when its figures are looked at together: ranking, hot spots, clusters, projections, neighbours. */
@RestController
class DerivedController {
    private final ReleaseShelf shelf;

    DerivedController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/ranking")
    @Operation(summary = "Per subject: how many people, how large the gap between areas, which way it goes, where")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "array")))
    ResponseEntity<JsonNode> ranking(@PathVariable String id, WebRequest request) {
        JsonNode found = find(shelf.get(id), "weights");
        return Answers.kept(request, id, () -> found);
    }

    @GetMapping("/api/releases/{id}/hotspots")
    @Operation(summary = "Per area of a level: how many subjects of each theme stand out for the worse or the better")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<JsonNode> hotspots(@PathVariable String id, @RequestParam String level, WebRequest request) {
        JsonNode found = find(shelf.get(id), "hotspots").path(level);
        return Answers.kept(request, id, () -> present(found, "areas", "themes"));
    }

    @GetMapping("/api/releases/{id}/studies")
    @Operation(summary = "Studies that use data about residents: what for, by whom, which data, how long")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "array")))
    ResponseEntity<JsonNode> studies(@PathVariable String id, WebRequest request) {
        JsonNode found = find(shelf.get(id), "studies");
        return Answers.kept(request, id, () -> found);
    }

    @GetMapping("/api/releases/{id}/clusters")
    @Operation(summary = "Areas that resemble each other in care, prosperity and age")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<JsonNode> clusters(@PathVariable String id, WebRequest request) {
        JsonNode found = find(shelf.get(id), "clusters");
        return Answers.kept(request, id, () -> found);
    }

    @GetMapping("/api/releases/{id}/projections")
    @Operation(summary = "A measure in the years to come, per level and area, if the past goes on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<JsonNode> projections(@PathVariable String id, @RequestParam String measure, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        MeasureController.find(release, measure);
        JsonNode all = find(release, "projections");
        return Answers.kept(request, id, () -> {
            ObjectNode json = JsonMapper.shared().createObjectNode();
            json.put("measure", measure).put("level", all.path("level").asDouble(0));
            json.set("levels", present(all.path("measures").path(measure)));
            return json;
        });
    }

    @GetMapping("/api/releases/{id}/projections/measures")
    @Operation(summary = "The measures that have a projection")
    ResponseEntity<List<String>> projected(@PathVariable String id, WebRequest request) {
        JsonNode all = find(shelf.get(id), "projections").path("measures");
        return Answers.kept(
                request,
                id,
                () -> List.copyOf(all.propertyNames()).stream().sorted().toList());
    }

    @GetMapping("/api/releases/{id}/areas/{code}/neighbours")
    @Operation(summary = "The areas of the same level that touch this one")
    ResponseEntity<List<PublishedArea>> neighbours(
            @PathVariable String id, @PathVariable String code, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        PublishedArea area = FigureController.area(release, code);
        JsonNode all = find(release, "neighbours");
        return Answers.kept(request, id, () -> {
            List<PublishedArea> found = new ArrayList<>();
            all.path(area.level())
                    .path(area.code())
                    .forEach(neighbour -> release.area(neighbour.asString("")).ifPresent(found::add));
            return found;
        });
    }

    private static JsonNode find(PublishedRelease release, String name) {
        return release.derived(name)
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.NOT_DERIVED,
                        "This release was made without this part.",
                        "Make a new release with `hofvijver release`; its figures stay the same."));
    }

    /** The node, or an object with these properties empty when the release has nothing to say here. */
    private static JsonNode present(JsonNode found, String... properties) {
        if (!found.isMissingNode()) {
            return found;
        }
        ObjectNode empty = JsonMapper.shared().createObjectNode();
        for (String property : properties) {
            if (property.equals("areas")) {
                empty.putArray(property);
            } else {
                empty.putObject(property);
            }
        }
        return empty;
    }
}
