package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Needs;
import nl.hofvijver.pond.region.Title;

/** Reads one entry. */
public final class EntryReader {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private EntryReader() {}

    /**
     * The entry in {@code text}.
     *
     * @param document how messages call the document
     * @param beside gives the text of a file beside the document by its name; empty when there is none
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-4002} to {@code HV-4013}, or {@code HV-2001} to
     *     {@code HV-2005} for the form of the document, with its place
     */
    public static Entry read(String text, String document, Function<String, Optional<String>> beside) {
        YamlValue value = YamlDocument.parse(text, document)
                .only(
                        "id",
                        "title",
                        "version",
                        "theme",
                        "events",
                        "groups",
                        "measures",
                        "source",
                        "caveat",
                        "guidance");
        String id = name(value.get("id"), value.get("id").text());
        Map<String, EventKind> events = events(value);
        Map<String, Group> groups = groups(value, events);
        List<Measure> measures = measures(value, events, groups);
        Entry entry = new Entry(
                id,
                Title.read(value.get("title")),
                version(value.get("version")),
                name(value.get("theme"), value.get("theme").text()),
                events,
                groups,
                measures,
                Title.read(value.get("source")),
                Title.read(value.get("caveat")),
                guidance(value.get("guidance"), beside),
                text);
        measures.forEach(m -> checkCovered(value.get("measures").get(m.name()), entry, m));
        return entry;
    }

    private static Map<String, EventKind> events(YamlValue value) {
        Map<String, EventKind> events = new LinkedHashMap<>();
        value.find("events")
                .ifPresent(written -> written.entries()
                        .forEach((name, kind) -> events.put(name(kind, name), kind.oneOf(EventKind.class))));
        return events;
    }

    private static Map<String, Group> groups(YamlValue value, Map<String, EventKind> events) {
        GroupChecks checks = new GroupChecks(events);
        Map<String, Group> groups = new LinkedHashMap<>();
        value.find("groups")
                .ifPresent(written -> written.entries().forEach((name, group) -> {
                    if (events.containsKey(name) || name.equals("residents") || name.equals("covered")) {
                        throw group.problem(
                                HandbookProblem.ID_INVALID,
                                "The name '" + name + "' is taken.",
                                "Choose a name that no event has; residents and covered have a meaning of their own.");
                    }
                    CriterionReader criteria = new CriterionReader();
                    Optional<String> event = group.find("at").map(at -> eventName(at, events));
                    Group read = new Group(
                            name(group, name),
                            group.find("title").map(Title::read),
                            event,
                            criteria.read(group, Set.of("title", "at")));
                    groups.put(name, read);
                    checks.add(new GroupChecks.Read(read, group, criteria.references()));
                }));
        checks.check();
        return groups;
    }

    private static String eventName(YamlValue at, Map<String, EventKind> events) {
        if (!events.containsKey(at.text())) {
            throw GroupChecks.unknown(at, at.text(), events.keySet());
        }
        return at.text();
    }

    private static List<Measure> measures(YamlValue value, Map<String, EventKind> events, Map<String, Group> groups) {
        MeasureReader reader = new MeasureReader(events, groups);
        List<Measure> measures = new ArrayList<>();
        value.get("measures")
                .entries()
                .forEach((name, measure) -> measures.add(reader.read(name(measure, name), measure)));
        return measures;
    }

    /** Counting what practices record among all residents would take "not delivered" for "does not have it". */
    private static void checkCovered(YamlValue where, Entry entry, Measure measure) {
        boolean practiceData = Needs.of(entry, measure).stream().anyMatch(Delivered::fromPractice);
        if (practiceData && measure.of() instanceof Measure.Counted.Residents) {
            throw where.get("of")
                    .problem(
                            HandbookProblem.MEASURE_INVALID,
                            "This measure needs data of practices, and not every practice delivers.",
                            "Write 'of: covered'.");
        }
    }

    private static int version(YamlValue value) {
        int version = value.integer();
        if (version < 1) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID, "A version is not " + version + ".", "Versions count from 1.");
        }
        return version;
    }

    private static String name(YamlValue where, String name) {
        if (!name.matches(NAME)) {
            throw where.problem(
                    HandbookProblem.ID_INVALID,
                    "'" + name + "' cannot be a name.",
                    "Use lower-case letters, digits and single hyphens, for example diabetes-type-2.");
        }
        return name;
    }

    private static Title guidance(YamlValue value, Function<String, Optional<String>> beside) {
        value.only("nl", "en");
        return new Title(guidance(value, "nl", beside), guidance(value, "en", beside));
    }

    private static String guidance(YamlValue value, String language, Function<String, Optional<String>> beside) {
        YamlValue file = value.get(language);
        return beside.apply(file.text())
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> file.problem(
                        HandbookProblem.GUIDANCE_MISSING,
                        "The guidance '" + file.text() + "' does not exist or is empty.",
                        "Write it beside the entry."));
    }
}
