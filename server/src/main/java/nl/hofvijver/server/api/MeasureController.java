package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the measures of a release mean. */
@RestController
class MeasureController {
    // Long texts that only the page of one measure shows.
    private static final List<String> LONG = List.of("yaml", "guidance");

    private final ReleaseShelf shelf;

    MeasureController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/measures")
    @Operation(summary = "All measures, without the text of their handbook entry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "array")))
    ResponseEntity<List<JsonNode>> measures(@PathVariable String id, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        return Answers.kept(
                request,
                id,
                () -> release.measures().stream().map(MeasureController::brief).toList());
    }

    @GetMapping("/api/releases/{id}/measures/{measure}")
    @Operation(summary = "One measure, complete")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<JsonNode> measure(@PathVariable String id, @PathVariable String measure, WebRequest request) {
        JsonNode found = find(shelf.get(id), measure);
        return Answers.kept(request, id, () -> found);
    }

    /** The description of a measure. Throws {@code HV-5002} when the release does not have it. */
    static JsonNode find(PublishedRelease release, String measure) {
        return release.measure(measure)
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.MEASURE_UNKNOWN,
                        "This release has no such measure.",
                        "Choose an id from /api/releases/{id}/measures."));
    }

    private static JsonNode brief(JsonNode measure) {
        if (measure instanceof ObjectNode object) {
            return object.deepCopy().remove(LONG);
        }
        return measure;
    }
}
