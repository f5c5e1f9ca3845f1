package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.ProtectionText;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to see: the region and its releases. */
@RestController
class RegionController {
    private final ReleaseShelf shelf;

    RegionController(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * The region as its current release describes it.
     *
     * @param levels area levels from coarse to fine
     * @param current id of the release to show
     * @param protection how its figures were protected, and what that means
     */
    record RegionAnswer(
            String code,
            Manifest.Text name,
            List<String> languages,
            List<String> levels,
            String current,
            ProtectionText protection) {}

    /** A release in the list. */
    record ReleaseAnswer(String id, String issued, int measures, long cells) {}

    @GetMapping("/api/region")
    @Operation(summary = "The region, and which release is current")
    ResponseEntity<RegionAnswer> region() {
        Manifest current = shelf.current().manifest();
        Manifest.About about = current.region();
        List<String> levels = about.levels().stream().map(Manifest.Level::name).toList();
        return fresh(new RegionAnswer(
                about.code(),
                about.name(),
                about.languages(),
                levels,
                current.id(),
                ProtectionText.of(current.madeFrom())));
    }

    @GetMapping("/api/releases")
    @Operation(summary = "All releases, newest first")
    ResponseEntity<List<ReleaseAnswer>> releases() {
        return fresh(shelf.list().stream()
                .map(m -> new ReleaseAnswer(m.id(), m.issued(), m.measures(), m.cells()))
                .toList());
    }

    /** These two answers change with the next release. */
    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
