package nl.hofvijver.handbook.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.pond.region.Title;

/**
 * One definition of the handbook with everything that belongs to it.
 *
 * @param id unique in the handbook
 * @param title the name to show
 * @param version a whole number that goes up when the meaning changes
 * @param theme the chapter under which its measures are shown
 * @param events the events that can be counted or selected from, by name
 * @param groups the groups, in the order of the document
 * @param measures the measures, in the order of the document
 * @param source where the data come from
 * @param caveat what to keep in mind when reading the figures
 * @param guidance advice in Markdown
 * @param text the YAML of the entry, as it was written
 */
public record Entry(
        String id,
        Title title,
        int version,
        String theme,
        Map<String, EventKind> events,
        Map<String, Group> groups,
        List<Measure> measures,
        Title source,
        Title caveat,
        Title guidance,
        String text) {
    public Entry {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        measures = List.copyOf(measures);
    }

    /** The group with this name; every name in a checked entry has one. */
    public Group group(String name) {
        return Optional.ofNullable(groups.get(name))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no group " + name));
    }

    /** The id of one of its measures in the whole handbook. */
    public String idOf(Measure measure) {
        return id + "." + measure.name();
    }
}
