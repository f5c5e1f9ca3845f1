package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.hofvijver.release.read.Extract;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The figures of one measure as a file, for who does not want all of them. */
@RestController
class ExtractController {
    private final ReleaseShelf shelf;

    ExtractController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/extracts/{measure}.csv")
    @Operation(summary = "All figures of one measure as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> csv(@PathVariable String id, @PathVariable String measure, WebRequest request) {
        return file(id, measure, Extract.Form.CSV, "text/csv;charset=UTF-8", request);
    }

    @GetMapping("/api/releases/{id}/extracts/{measure}.parquet")
    @Operation(summary = "All figures of one measure as Parquet")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.apache.parquet",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> parquet(@PathVariable String id, @PathVariable String measure, WebRequest request) {
        return file(id, measure, Extract.Form.PARQUET, "application/vnd.apache.parquet", request);
    }

    private ResponseEntity<byte[]> file(String id, String measure, Extract.Form form, String type, WebRequest request) {
        PublishedRelease release = shelf.get(id);
        MeasureController.find(release, measure);
        ResponseEntity<byte[]> answer =
                Answers.kept(request, id + "." + form.ending(), () -> Extract.of(release.folder(), measure, form));
        if (!answer.hasBody()) {
            return answer;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setContentType(MediaType.parseMediaType(type));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(id + "-" + measure + "." + form.ending())
                .build());
        return ResponseEntity.ok().headers(headers).body(answer.getBody());
    }
}
