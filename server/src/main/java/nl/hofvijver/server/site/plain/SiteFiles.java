package nl.hofvijver.server.site.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words and choices that the build of the website leaves beside it, so that they exist once (decisions 0081 and 0090). */
final class SiteFiles {
    private SiteFiles() {}

    /** The JSON file of this name. */
    static JsonNode read(String name) {
        try (InputStream in = new ClassPathResource("static/" + name).getInputStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
