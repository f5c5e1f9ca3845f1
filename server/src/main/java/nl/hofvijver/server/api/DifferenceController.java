package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import nl.hofvijver.release.read.Difference;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What changed from one release to another. */
@RestController
class DifferenceController {
    private final ReleaseShelf shelf;

    DifferenceController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/releases/{id}/differences/{earlier}")
    @Operation(summary = "What changed since an earlier release, measure by measure")
    ResponseEntity<Difference> differences(@PathVariable String id, @PathVariable String earlier, WebRequest request) {
        PublishedRelease after = shelf.get(id);
        PublishedRelease before = shelf.get(earlier);
        return Answers.kept(request, id + "." + earlier, () -> Difference.between(before, after));
    }
}
