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
 * @param theme the subject under which its measures are shown
 * @param chapter the chapter of the handbook; {@code reference} for what belongs to no hot issue
 * @param events the events that can be counted or selected from, by name
 * @param groups the groups, in the order of the document
 * @param values the values, in the order of the document
 * @param measures the measures, in the order of the document
 * @param worklists the worklists, in the order of the document
 * @param hotIssue how it takes part in the ranking of issues; empty when it does not
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
        String chapter,
        Map<String, Event> events,
        Map<String, Group> groups,
        Map<String, NamedValue> values,
        List<Measure> measures,
        List<Worklist> worklists,
        Optional<HotIssue> hotIssue,
        Title source,
        Title caveat,
        Title guidance,
        String text) {
    /** The chapter of entries that belong to no hot issue. */
    public static final String REFERENCE = "reference";

    public Entry {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        measures = List.copyOf(measures);
        worklists = List.copyOf(worklists);
    }

    /** The group with this name; every name in a checked entry has one. */
    public Group group(String name) {
        return Optional.ofNullable(groups.get(name))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no group " + name));
    }

    /** The event with this name. */
    public Event event(String name) {
        return Optional.ofNullable(events.get(name))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no event " + name));
    }

    /** The value with this name. */
    public NamedValue value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no value " + name));
    }

    /** The id of one of its measures in the whole handbook. */
    public String idOf(Measure measure) {
        return id + "." + measure.name();
    }
}
