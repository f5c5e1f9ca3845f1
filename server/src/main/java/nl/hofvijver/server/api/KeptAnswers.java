package nl.hofvijver.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps what never changes, compressed: answers about a release and the built files of the website. Making the JSON of a
 * country and compressing it costs a hundred times what sending it again does (decision 0064). Everything else passes:
 * files to download, drawings (compressed once already), refusals, and visitors who cannot read gzip.
 */
final class KeptAnswers extends OncePerRequestFilter {
    private static final Pattern RELEASE =
            Pattern.compile("/api/releases/([^/]+)/(?!files/|extracts/)[^.]*(?:\\.[^./]+/[^.]*)?");
    private static final String BUILT = "/assets/";
    private static final FileTime NEVER = FileTime.fromMillis(0);
    private static final Pattern COMPRESSIBLE =
            Pattern.compile("(?:application/json|(?:text|application)/javascript|text/css|image/svg\\+xml)(?:;.*)?");
    // As the container does: below this, compressing saves nothing.
    private static final int SMALLEST = 1024;

    private final ReleaseShelf shelf;
    private final KeptBodies bodies;

    KeptAnswers(ReleaseShelf shelf, KeptBodies bodies) {
        this.shelf = shelf;
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KeptBodies.Question> question = question(request);
        if (question.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<KeptBodies.Body> kept = question.flatMap(bodies::find);
        if (kept.isPresent()) {
            send(kept.get(), response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (keepable(answer)) {
            KeptBodies.Body body = body(answer);
            bodies.keep(question.get(), body);
            send(body, response);
        } else {
            answer.copyBodyToResponse();
        }
    }

    // Whoever has the answer already, wants a part of it, or wants it in another form is not answered from here.
    private Optional<KeptBodies.Question> question(HttpServletRequest request) {
        boolean plain = request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && request.getHeader(HttpHeaders.RANGE) == null
                && gzip(header(request, HttpHeaders.ACCEPT_ENCODING))
                && any(header(request, HttpHeaders.ACCEPT));
        if (!plain) {
            return Optional.empty();
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return changed(path).map(time -> new KeptBodies.Question(time, query == null ? path : path + "?" + query));
    }

    private Optional<FileTime> changed(String path) {
        if (path.startsWith(BUILT)) {
            return Optional.of(NEVER);
        }
        Matcher release = RELEASE.matcher(path);
        return release.matches() ? shelf.changed(release.group(1)) : Optional.empty();
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "").toLowerCase(Locale.ROOT);
    }

    private static boolean gzip(String encodings) {
        return encodings.contains("gzip") && !encodings.matches(".*gzip\\s*;\\s*q=0(?:\\.0*)?(?:\\s*,.*)?");
    }

    private static boolean any(String accepted) {
        return accepted.isEmpty() || accepted.contains("*/*") || accepted.contains("application/json");
    }

    private static boolean keepable(ContentCachingResponseWrapper answer) {
        String type = answer.getContentType();
        String keeping = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        return answer.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && COMPRESSIBLE.matcher(type).matches()
                && keeping != null
                && keeping.contains("immutable")
                && answer.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && answer.getContentSize() >= SMALLEST;
    }

    private static KeptBodies.Body body(ContentCachingResponseWrapper answer) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(answer.getContentSize() / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(answer.getContentAsByteArray());
        }
        return new KeptBodies.Body(
                Objects.requireNonNullElse(answer.getContentType(), ""),
                Objects.requireNonNullElse(answer.getHeader(HttpHeaders.ETAG), ""),
                Objects.requireNonNullElse(answer.getHeader(HttpHeaders.CACHE_CONTROL), ""),
                compressed.toByteArray());
    }

    private static void send(KeptBodies.Body body, HttpServletResponse response) throws IOException {
        response.setContentType(body.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, body.keeping());
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!body.tag().isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, body.tag());
        }
        response.setContentLength(body.gzip().length);
        response.getOutputStream().write(body.gzip());
    }
}
