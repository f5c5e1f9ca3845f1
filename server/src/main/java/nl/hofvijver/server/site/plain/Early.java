package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.release.read.PublishedRelease;
import tools.jackson.databind.JsonNode;

/**
 * What the application will ask for as soon as it runs, named in the head of its page: the browser then fetches it while it
 * reads the scripts (decision 0092).
 *
 * @param scripts names of files by page; only pages that begin with a map have an entry
 */
record Early(JsonNode scripts) {
    private static final String REGION = "region";

    /** With the scripts that the build of the website names per page. */
    static Early read() {
        return new Early(SiteFiles.read("early.json"));
    }

    /** The lines for the head of the page of this name: {@code kaart} of {@code /kaart}. */
    String head(String page, PublishedRelease release) {
        String of = "/api/releases/" + release.manifest().id();
        List<String> asked = new ArrayList<>(List.of("/api/region", "/api/releases", of + "/measures", of + "/areas"));
        StringBuilder head = new StringBuilder();
        if (scripts.has(page)) {
            scripts.path(page)
                    .forEach(script ->
                            head.append("<link rel=\"modulepreload\" href=\"/%s\">\n".formatted(script.asString())));
            release.manifest().region().levels().stream()
                    .filter(level -> !level.name().equals(REGION))
                    .findFirst()
                    .ifPresent(level -> asked.add(of + "/areas/" + level.name() + ".geojson"));
        }
        asked.forEach(address ->
                head.append("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">\n".formatted(address)));
        return head.toString();
    }
}
