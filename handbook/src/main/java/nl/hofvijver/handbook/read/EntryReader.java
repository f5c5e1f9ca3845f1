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
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.HotIssue;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Needs;
import nl.hofvijver.handbook.definition.Worklist;
import nl.hofvijver.pond.region.Title;

/** Reads one entry. */
public final class EntryReader {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Set<String> TAKEN = Set.of("residents", "covered", "age", "sex");

    private EntryReader() {}

    /**
     * The entry in {@code text}.
     *
     * @param document how messages call the document
     * @param beside gives the text of a file beside the document by its name; empty when there is none
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-4002} to {@code HV-4108}, or {@code HV-2001} to
     *     {@code HV-2005} for the form of the document, with its place
     */
    public static Entry read(String text, String document, Function<String, Optional<String>> beside) {
        YamlValue value = YamlDocument.parse(text, document)
                .only(
                        "id",
                        "title",
                        "version",
                        "theme",
                        "chapter",
                        "events",
                        "groups",
                        "values",
                        "measures",
                        "worklists",
                        "hot-issue",
                        "source",
                        "caveat",
                        "guidance");
        String id = name(value.get("id"), value.get("id").text());
        Map<String, Event> events = EventReader.read(value);
        GroupChecks checks = new GroupChecks(events.keySet());
        Map<String, NamedValue> values = ValueReader.read(value, checks);
        Map<String, Group> groups = groups(value, events, checks);
        checks.check();
        List<Measure> measures = measures(value, new Parts(events, groups, values));
        Entry entry = new Entry(
                id,
                Title.read(value.get("title")),
                version(value.get("version")),
                name(value.get("theme"), value.get("theme").text()),
                value.find("chapter").map(c -> name(c, c.text())).orElse(Entry.REFERENCE),
                events,
                groups,
                values,
                measures,
                worklists(value, groups, values),
                value.find("hot-issue").map(h -> hotIssue(h, measures)),
                Title.read(value.get("source")),
                Title.read(value.get("caveat")),
                guidance(value.get("guidance"), beside),
                text);
        measures.forEach(m -> checkCovered(value.get("measures").get(m.name()), entry, m));
        return entry;
    }

    /** What a measure can name. */
    record Parts(Map<String, Event> events, Map<String, Group> groups, Map<String, NamedValue> values) {}

    private static Map<String, Group> groups(YamlValue value, Map<String, Event> events, GroupChecks checks) {
        Map<String, Group> groups = new LinkedHashMap<>();
        value.find("groups")
                .ifPresent(written -> written.entries().forEach((name, group) -> {
                    if (events.containsKey(name) || TAKEN.contains(name)) {
                        throw group.problem(
                                HandbookProblem.ID_INVALID,
                                "The name '" + name + "' is taken.",
                                "Choose a name that no event has; " + String.join(", ", TAKEN)
                                        + " have a meaning of their own.");
                    }
                    CriterionReader criteria = new CriterionReader();
                    Optional<String> event = group.find("at").map(at -> eventName(at, events));
                    Criterion rule = criteria.read(group, Set.of("title", "at"));
                    groups.put(
                            name,
                            new Group(name(group, name), group.find("title").map(Title::read), event, rule));
                    checks.group(name, event, group, criteria, rule);
                }));
        return groups;
    }

    private static String eventName(YamlValue at, Map<String, Event> events) {
        if (!events.containsKey(at.text())) {
            throw GroupChecks.unknown(at, at.text(), events.keySet());
        }
        return at.text();
    }

    private static List<Measure> measures(YamlValue value, Parts parts) {
        MeasureReader reader = new MeasureReader(parts);
        List<Measure> measures = new ArrayList<>();
        value.get("measures")
                .entries()
                .forEach((name, measure) -> measures.add(reader.read(name(measure, name), measure)));
        return measures;
    }

    private static List<Worklist> worklists(
            YamlValue value, Map<String, Group> groups, Map<String, NamedValue> values) {
        List<Worklist> worklists = new ArrayList<>();
        value.find("worklists")
                .ifPresent(written -> written.entries().forEach((name, list) -> {
                    list.only("title", "patients", "reasons", "show", "action");
                    List<String> reasons = new ArrayList<>();
                    list.find("reasons")
                            .map(YamlValue::items)
                            .orElse(List.of())
                            .forEach(r -> reasons.add(people(r, groups)));
                    List<String> show = new ArrayList<>();
                    for (YamlValue item :
                            list.find("show").map(YamlValue::items).orElse(List.of())) {
                        if (!item.text().equals("age") && !item.text().equals("sex")) {
                            ValueReader.known(item, values);
                        }
                        show.add(item.text());
                    }
                    worklists.add(new Worklist(
                            name(list, name),
                            Title.read(list.get("title")),
                            people(list.get("patients"), groups),
                            reasons,
                            show,
                            Title.read(list.get("action"))));
                }));
        return worklists;
    }

    private static String people(YamlValue where, Map<String, Group> groups) {
        Group group = groups.get(where.text());
        if (group == null || group.event().isPresent() || group.title().isEmpty()) {
            throw where.problem(
                    HandbookProblem.WORKLIST_INVALID,
                    "'" + where.text() + "' is not a group of people with a title.",
                    "Name a group without 'at:', and give it a title."
                            + NearestName.suggestion(where.text(), groups.keySet()));
        }
        return where.text();
    }

    private static HotIssue hotIssue(YamlValue value, List<Measure> measures) {
        value.only("measure", "changeability", "effort");
        YamlValue measure = value.get("measure");
        boolean fits = measures.stream()
                .anyMatch(m -> m.name().equals(measure.text())
                        && (m.method() == Measure.Method.PROPORTION || m.method() == Measure.Method.RATE)
                        && m.higherIs() == Measure.Reading.WORSE);
        if (!fits) {
            throw measure.problem(
                    HandbookProblem.RANKING_INVALID,
                    "'" + measure.text()
                            + "' cannot be ranked: it is not a share or rate of this entry of which more is"
                            + " worse.",
                    "Name one of the measures with 'higher-is: worse'."
                            + NearestName.suggestion(
                                    measure.text(),
                                    measures.stream().map(Measure::name).toList()));
        }
        return new HotIssue(
                measure.text(), Numbers.judgement(value.get("changeability")), Numbers.judgement(value.get("effort")));
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

    static String name(YamlValue where, String name) {
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
