package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.release.read.PublishedRelease;
import tools.jackson.databind.JsonNode;

/**
 * What the application will ask for as soon as it runs, named in the head of its page: the browser then fetches it while it
 * reads the scripts (decision 0092).
 *
 * @param pages what a page needs: {@code scripts} and {@code styles}, names of files; only pages that begin with a map have an
 *     entry
 */
record Early(JsonNode pages) {
    private static final String REGION = "region";

    /** Read once: the files of a jar do not change. */
    private static final class Built {
        static final Early EARLY = new Early(SiteFiles.read("early.json"));
    }

    /** With what the build of the website names per page. */
    static Early built() {
        return Built.EARLY;
    }

    /** The lines for the head of the page of this name: {@code kaart} of {@code /kaart}. */
    String head(String page, PublishedRelease release) {
        String of = "/api/releases/" + release.manifest().id();
        List<String> asked = new ArrayList<>(List.of("/api/region", "/api/releases", of + "/measures", of + "/areas"));
        StringBuilder head = new StringBuilder();
        if (pages.has(page)) {
            link(head, "modulepreload", pages.path(page).path("scripts"));
            link(head, "stylesheet", pages.path(page).path("styles"));
            release.manifest().region().levels().stream()
                    .filter(level -> !level.name().equals(REGION))
                    .findFirst()
                    .ifPresent(level -> asked.add(of + "/areas/" + level.name() + ".geojson"));
        }
        asked.forEach(address ->
                head.append("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">\n".formatted(address)));
        return head.toString();
    }

    private static void link(StringBuilder head, String relation, JsonNode files) {
        files.forEach(file -> head.append("<link rel=\"%s\" href=\"/%s\">\n".formatted(relation, file.asString())));
    }
}
