package nl.hofvijver.server.site.plain;

import java.util.Map;
import java.util.Optional;

/** The pages that look at figures together: compared, grouped, continued, and by subject. */
record PlainTogether(PlainFigures figures, PlainChoices choices) {
    /** Two measures, two areas or two years, as {@code kind} asks. */
    PlainPage compare(Map<String, String> asked) {
        return new PlainCompare(figures).page(asked);
    }

    /** How near care is beside how much of it people need. */
    PlainPage supply(Map<String, String> asked) {
        return new PlainSupply(figures, choices).page(asked);
    }

    /** Areas that resemble each other, with what their group has in common; or what is missing to tell. */
    PlainPage clusters(Map<String, String> asked) {
        return new PlainGroups(figures).page(asked);
    }

    /** How a measure goes on in an area if nothing changes. */
    PlainPage outlook(Map<String, String> asked) {
        return new PlainOutlook(figures).page(asked);
    }

    /** Everything about one subject in the region as a whole; empty for a subject that does not exist. */
    Optional<PlainPage> dive(String topic) {
        return new PlainDives(figures, choices).page(topic);
    }
}
