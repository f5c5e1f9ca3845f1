package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.pond.region.Title;

/** Reads the measures of an entry whose events and groups are known. */
final class MeasureReader {
    private static final List<String> LEVELS = List.of("region", "gemeente", "wijk", "buurt");
    private static final Map<String, Integer> UNITS = Map.of("percent", 100, "per-1000", 1000, "years", 1);
    private final Map<String, EventKind> events;
    private final Map<String, Group> groups;

    MeasureReader(Map<String, EventKind> events, Map<String, Group> groups) {
        this.events = events;
        this.groups = groups;
    }

    Measure read(String name, YamlValue value) {
        value.only(
                "title",
                "count",
                "of",
                "population",
                "by",
                "levels",
                "method",
                "pool",
                "correct",
                "standardise",
                "unit",
                "higher-is");
        Measure.Method method =
                value.find("method").map(v -> v.oneOf(Measure.Method.class)).orElse(Measure.Method.PROPORTION);
        Counted count = counted(value.get("count"));
        Counted of = counted(value.get("of"));
        String unit = unit(value, method);
        Measure measure = new Measure(
                name,
                Title.read(value.get("title")),
                count,
                of,
                value.find("population").map(this::counted),
                splits(value.get("by")),
                value.find("levels").map(MeasureReader::levels).orElse(LEVELS),
                method,
                pool(value),
                linkageCorrected(value, count, of),
                standardised(value),
                unit,
                UNITS.getOrDefault(unit, 1),
                value.get("higher-is").oneOf(Measure.Reading.class));
        check(value, measure);
        return measure;
    }

    private Counted counted(YamlValue value) {
        String name = value.text();
        if (name.equals("residents")) {
            return new Counted.Residents();
        }
        if (name.equals("covered")) {
            return new Counted.CoveredResidents();
        }
        if (events.containsKey(name)) {
            return new Counted.Events(name);
        }
        Group group = Optional.ofNullable(groups.get(name)).orElseThrow(() -> {
            Set<String> known = new HashSet<>(groups.keySet());
            known.addAll(events.keySet());
            known.addAll(Set.of("residents", "covered"));
            return GroupChecks.unknown(value, name, known);
        });
        if (group.title().isEmpty()) {
            throw invalid(
                    value,
                    "The group '" + name + "' is counted and has no title.",
                    "Add 'title: {nl: ..., en: ...}' to it.");
        }
        return group.event().isPresent() ? new Counted.Events(name) : new Counted.People(name);
    }

    private static Set<Measure.Split> splits(YamlValue by) {
        Set<String> written = new HashSet<>(by.texts());
        Set<String> known = Set.of("area", "year", "age", "sex");
        for (YamlValue item : by.items()) {
            if (!known.contains(item.text())) {
                throw item.problem(
                        HandbookProblem.VALUE_INVALID,
                        "A measure cannot be split by '" + item.text() + "'.",
                        "Known: area, year, age, sex." + NearestName.suggestion(item.text(), known));
            }
        }
        if (!written.containsAll(Set.of("area", "year"))) {
            throw by.problem(
                    HandbookProblem.MEASURE_INVALID,
                    "Every measure is split by area and year.",
                    "Write 'by: [area, year]', with age or sex where they matter.");
        }
        Set<Measure.Split> splits = EnumSet.noneOf(Measure.Split.class);
        if (written.contains("age")) {
            splits.add(Measure.Split.AGE);
        }
        if (written.contains("sex")) {
            splits.add(Measure.Split.SEX);
        }
        return splits;
    }

    private static List<String> levels(YamlValue value) {
        List<String> levels = new ArrayList<>();
        for (YamlValue item : value.items()) {
            if (!LEVELS.contains(item.text())) {
                throw item.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + item.text() + "' is not an area level.",
                        "Known: " + String.join(", ", LEVELS) + "." + NearestName.suggestion(item.text(), LEVELS));
            }
            levels.add(item.text());
        }
        if (levels.isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID, "No area level is named.", "Leave 'levels' out for all of them.");
        }
        return LEVELS.stream().filter(levels::contains).toList();
    }

    private static String unit(YamlValue value, Measure.Method method) {
        Optional<YamlValue> written = value.find("unit");
        String usual = switch (method) {
            case PROPORTION -> "percent";
            case RATE -> "per-1000";
            case LIFE_EXPECTANCY -> "years";
        };
        String unit = written.map(YamlValue::text).orElse(usual);
        if (!unit.equals(usual)) {
            throw written.orElse(value)
                    .problem(
                            HandbookProblem.MEASURE_INVALID,
                            "The unit of a " + method.word() + " is not '" + unit + "'.",
                            "Leave it out, or write " + usual + ".");
        }
        return unit;
    }

    private static int pool(YamlValue value) {
        int pool = value.find("pool").map(YamlValue::integer).orElse(1);
        if (pool < 1 || pool > 20) {
            throw value.get("pool")
                    .problem(
                            HandbookProblem.VALUE_INVALID,
                            "A period of " + pool + " years cannot be made.",
                            "Write 1 to 20.");
        }
        return pool;
    }

    private static boolean linkageCorrected(YamlValue value, Counted count, Counted of) {
        Optional<YamlValue> written = value.find("correct");
        written.ifPresent(c -> c.oneOf(Correction.class));
        if (written.isPresent() && !(count instanceof Counted.People && of instanceof Counted.People)) {
            throw invalid(
                    written.get(), "Only a share of people can be corrected for linkage.", "Leave 'correct' out.");
        }
        return written.isPresent();
    }

    /** The corrections that can be written. */
    private enum Correction {
        LINKAGE
    }

    private static boolean standardised(YamlValue value) {
        return value.find("standardise")
                .map(v -> v.oneOf(Standardise.class) == Standardise.DIRECT)
                .orElse(false);
    }

    /** The ways of standardising that can be written. */
    private enum Standardise {
        NONE,
        DIRECT
    }

    private static void check(YamlValue value, Measure measure) {
        boolean eventsOverEvents = measure.count() instanceof Counted.Events && measure.of() instanceof Counted.Events;
        boolean eventsOverPeople =
                measure.count() instanceof Counted.Events && !(measure.of() instanceof Counted.Events);
        if (measure.of() instanceof Counted.Events && !eventsOverEvents) {
            throw invalid(value.get("of"), "People cannot be a share of events.", "Count events, or name people.");
        }
        if (measure.method() == Measure.Method.PROPORTION && eventsOverPeople) {
            throw invalid(
                    value.get("count"),
                    "Events are not a share of people: one person can have several.",
                    "Add 'method: rate', or count a group of people with 'had'.");
        }
        if (measure.method() == Measure.Method.RATE && !eventsOverPeople) {
            throw invalid(value.get("count"), "A rate counts events over people.", "Leave 'method: rate' out.");
        }
        if (measure.method() == Measure.Method.LIFE_EXPECTANCY
                && !(eventsOverPeople && measure.of() instanceof Counted.Residents)) {
            throw invalid(
                    value,
                    "Life expectancy counts deaths over residents.",
                    "Write 'count:' a death event, 'of: residents'.");
        }
        if (measure.standardise() && !measure.by().contains(Measure.Split.AGE)) {
            throw invalid(
                    value.get("standardise"),
                    "Standardising by age needs the figures by age.",
                    "Add age to 'by', or leave 'standardise' out.");
        }
    }

    private static ProblemException invalid(YamlValue where, String what, String remedy) {
        return where.problem(HandbookProblem.MEASURE_INVALID, what, remedy);
    }
}
