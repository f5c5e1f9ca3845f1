package nl.hofvijver.server.site.plain;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Areas that resemble each other, with what their group has in common. */
record PlainGroups(PlainFigures figures) {
    /** The groups of the level that is asked for, or what is missing to tell. */
    PlainPage page(Map<String, String> asked) {
        JsonNode found = figures.pages().release().derived("clusters").orElse(MissingNode.getInstance());
        PlainPage.Builder page = figures.page("clusters.title").line(figures.site("clusters.intro"));
        List<String> levels = figures.pages().release().manifest().region().levels().stream()
                .map(level -> level.name())
                .filter(name -> found.path(name).has("groups"))
                .toList();
        if (levels.isEmpty()) {
            page.line(figures.site("clusters.nothing"));
            found.path("missing")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .map(JsonNode::asString)
                    .distinct()
                    .forEach(axis -> page.line(figures.site("clusters.axis." + axis)));
            return page.page();
        }
        String level = PlainFigures.chosen(asked.getOrDefault("level", ""), levels, "wijk");
        if (levels.size() > 1) {
            page.form(new PlainPage.Form(
                    "/buurttypen",
                    List.of(figures.pages().select("level", "level", levels, level)),
                    figures.pages().words().text("show")));
        }
        return new PlainClusters(figures.pages(), found.path(level), level)
                .on(page)
                .page();
    }
}
