package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of a release, for download; a part of one can be asked for. The audit is for its approver and not here. */
@RestController
class FileController {
    private static final Map<String, String> TYPES = Map.of(
            "measures.csv", "text/csv;charset=UTF-8",
            "measures.parquet", "application/vnd.apache.parquet",
            "measures.json", "application/json",
            "areas.geojson", "application/geo+json",
            "metadata.json", "application/ld+json",
            "manifest.json", "application/json");

    private final ReleaseShelf shelf;

    FileController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/files/{name}")
    @Operation(
            summary =
                    "Download measures.csv, measures.parquet, measures.json, areas.geojson, metadata.json or manifest.json")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        PublishedRelease release = shelf.get(id);
        String type = Optional.ofNullable(TYPES.get(name))
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.FILE_UNKNOWN,
                        "This release has no such file to download.",
                        "There are "
                                + String.join(
                                        ", ", TYPES.keySet().stream().sorted().toList()) + "."));
        Path file = release.folder().resolve(name);
        // The bytes of a file are always the same, so its tag is strong and a broken download can be resumed.
        String tag = "\"" + id + "." + name + "\"";
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                        .cachePublic()
                        .immutable()
                        .noTransform())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + name)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
