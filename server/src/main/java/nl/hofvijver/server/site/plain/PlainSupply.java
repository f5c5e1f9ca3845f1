package nl.hofvijver.server.site.plain;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How near care is beside how much of it people need. */
record PlainSupply(PlainFigures figures, PlainChoices choices) {
    /** With the measures that are asked for, or the first that there are. */
    PlainPage page(Map<String, String> asked) {
        PlainPage.Builder page = figures.page("supply.title").line(figures.site("supply.intro"));
        List<JsonNode> supply = choices.supply(figures.pages().release().measures());
        List<JsonNode> demand = choices.demand(figures.pages().release().measures());
        if (supply.isEmpty() || demand.isEmpty()) {
            return page.line(figures.site("supply.nothing")).page();
        }
        JsonNode usual = choices.demandFirst().stream()
                .flatMap(id -> PlainFigures.find(demand, id).stream())
                .findFirst()
                .orElseGet(demand::getFirst);
        return new PlainPair(figures)
                .on(
                        page,
                        "/vraag-en-aanbod",
                        asked,
                        new PlainPair.Side(
                                "supply",
                                "supply.supply",
                                supply,
                                PlainFigures.find(supply, asked.getOrDefault("supply", ""))
                                        .orElseGet(supply::getFirst)),
                        new PlainPair.Side(
                                "demand",
                                "supply.demand",
                                demand,
                                PlainFigures.find(demand, asked.getOrDefault("demand", ""))
                                        .orElse(usual)));
    }
}
