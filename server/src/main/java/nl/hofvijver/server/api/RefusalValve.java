package nl.hofvijver.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.hofvijver.release.read.Json;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that the container refuses before the application sees them, such as an address with an encoded
 * slash, with the same JSON as every other problem. Its own page would repeat what was sent.
 */
final class RefusalValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        byte[] body = Json.text(ErrorPage.refusal()).getBytes(StandardCharsets.UTF_8);
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException visitorLeft) {
            container.getLogger().debug("nobody there to answer", visitorLeft);
        }
    }
}
