package nl.hofvijver.server.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.server.ServerProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** How answers about a release are sent: to be kept for ever, and not sent again to who has them. */
final class Answers {
    // Part of every ETag: to be raised when the same release is answered in another shape.
    private static final String SHAPE = "2";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private Answers() {}

    /**
     * The answer, or 304 without computing it when the visitor has it already. Callers look everything up before, so
     * that an unknown measure is never answered with "not modified".
     */
    static <T> ResponseEntity<T> kept(WebRequest request, String release, Supplier<T> body) {
        // Weak, because the bytes differ with and without compression.
        String tag = "W/\"" + release + "." + SHAPE + "\"";
        if (Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(known -> known.contains(tag))
                .isPresent()) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(FOR_EVER)
                    .build();
        }
        T answer = body.get();
        return ResponseEntity.ok().eTag(tag).cacheControl(FOR_EVER).body(answer);
    }

    static ProblemException problem(ServerProblem code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, "", remedy));
    }
}
