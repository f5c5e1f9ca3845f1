package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The areas of a release and their drawings. */
@RestController
class AreaController {
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final ReleaseShelf shelf;

    AreaController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/areas")
    @Operation(summary = "All areas of all levels")
    ResponseEntity<List<PublishedArea>> areas(@PathVariable String id, WebRequest request) {
        var boundaries = shelf.get(id).boundaries();
        return Answers.kept(request, id, boundaries::areas);
    }

    @GetMapping("/api/releases/{id}/areas/{level}.geojson")
    @Operation(summary = "The drawings of one level")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/geo+json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> boundaries(@PathVariable String id, @PathVariable String level, WebRequest request) {
        byte[] compressed = shelf.get(id)
                .boundaries()
                .gzip(level)
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.LEVEL_UNKNOWN,
                        "This release has no such area level.",
                        "Choose a level from /api/region."));
        boolean gzip = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
        ResponseEntity<byte[]> answer = Answers.kept(request, id, () -> gzip ? compressed : plain(compressed));
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setContentType(GEOJSON);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip && answer.hasBody()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
    }

    private static byte[] plain(byte[] compressed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
