package nl.hofvijver.handbook.read;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Measure.Derived;
import nl.hofvijver.handbook.definition.Measure.Method;
import nl.hofvijver.handbook.definition.Measure.Split;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Title;

/** Reads the measures of an entry whose events, groups and values are known. */
final class MeasureReader {
    private static final List<String> LEVELS = List.of("region", "gemeente", "wijk", "buurt");
    private static final Map<String, Integer> UNITS =
            Map.of("percent", 100, "per-1000", 1000, "per-1000-person-years", 1000);
    private final EntryReader.Parts parts;

    MeasureReader(EntryReader.Parts parts) {
        this.parts = parts;
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
                "value",
                "until",
                "pool",
                "correct",
                "standardise",
                "derive",
                "purpose",
                "unit",
                "higher-is");
        Method method = value.find("method").map(v -> v.oneOf(Method.class)).orElse(Method.PROPORTION);
        Counted of = counted(value.get("of"));
        Counted count = method.ofValues() && value.find("count").isEmpty() ? of : counted(value.get("count"));
        Optional<String> named = value.find("value").flatMap(v -> ValueReader.known(v, parts.values()));
        String unit = unit(value, method, named);
        Measure measure = new Measure(
                name,
                Title.read(value.get("title")),
                count,
                of,
                value.find("population").map(this::counted),
                splits(value.get("by")),
                value.find("levels").map(MeasureReader::levels).orElse(LEVELS),
                method,
                named(value, method, named),
                until(value, method),
                pool(value),
                linkageCorrected(value, count, of),
                value.find("standardise")
                        .map(v -> v.oneOf(Measure.Standardise.class))
                        .orElse(Measure.Standardise.NONE),
                derived(value),
                value.find("purpose").map(v -> v.oneOf(Measure.Purpose.class)).orElse(Measure.Purpose.FIGURE),
                unit,
                UNITS.getOrDefault(unit, 1),
                value.get("higher-is").oneOf(Measure.Reading.class));
        new MeasureChecks(parts, value).check(measure);
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
        if (parts.events().containsKey(name)) {
            return new Counted.Events(name);
        }
        Group group = Optional.ofNullable(parts.groups().get(name)).orElseThrow(() -> {
            Set<String> known = new HashSet<>(parts.groups().keySet());
            known.addAll(parts.events().keySet());
            known.addAll(Set.of("residents", "covered"));
            return GroupChecks.unknown(value, name, known);
        });
        if (group.title().isEmpty()) {
            throw MeasureChecks.invalid(
                    value,
                    "The group '" + name + "' is counted and has no title.",
                    "Add 'title: {nl: ..., en: ...}' to it.");
        }
        return group.event().isPresent() ? new Counted.Events(name) : new Counted.People(name);
    }

    private static Set<Split> splits(YamlValue by) {
        Set<String> known = new HashSet<>(Set.of("area", "year"));
        for (Split split : Split.values()) {
            known.add(split.name().toLowerCase(Locale.ROOT));
        }
        Set<String> written = new HashSet<>(by.texts());
        for (YamlValue item : by.items()) {
            if (!known.contains(item.text())) {
                throw item.problem(
                        HandbookProblem.VALUE_INVALID,
                        "A measure cannot be split by '" + item.text() + "'.",
                        "Known: " + String.join(", ", known.stream().sorted().toList()) + "."
                                + NearestName.suggestion(item.text(), known));
            }
        }
        if (!written.contains("area") || !(written.contains("year") || written.contains("quarter"))) {
            throw MeasureChecks.invalid(
                    by,
                    "Every measure is split by area and year (or quarter).",
                    "Write 'by: [area, year]', with age or sex where they matter.");
        }
        Set<Split> splits = EnumSet.noneOf(Split.class);
        for (Split split : Split.values()) {
            if (written.contains(split.name().toLowerCase(Locale.ROOT))) {
                splits.add(split);
            }
        }
        return splits;
    }

    private static List<String> levels(YamlValue value) {
        for (YamlValue item : value.items()) {
            if (!LEVELS.contains(item.text())) {
                throw item.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + item.text() + "' is not an area level.",
                        "Known: " + String.join(", ", LEVELS) + "." + NearestName.suggestion(item.text(), LEVELS));
            }
        }
        List<String> levels = LEVELS.stream().filter(value.texts()::contains).toList();
        if (levels.isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID, "No area level is named.", "Leave 'levels' out for all of them.");
        }
        return levels;
    }

    private static Set<Derived> derived(YamlValue value) {
        Set<Derived> derived = EnumSet.noneOf(Derived.class);
        value.find("derive").map(YamlValue::items).orElse(List.of()).forEach(v -> derived.add(v.oneOf(Derived.class)));
        return derived;
    }

    private String unit(YamlValue value, Method method, Optional<String> named) {
        Optional<YamlValue> written = value.find("unit");
        String usual = switch (method) {
            case PROPORTION, TIME_TO_EVENT -> "percent";
            case RATE -> "per-1000";
            case PERSON_YEARS -> "per-1000-person-years";
            case LIFE_EXPECTANCY -> "years";
            case MEAN, MEDIAN ->
                named.flatMap(n -> Optional.ofNullable(parts.values().get(n)))
                        .map(NamedValue::unit)
                        .orElse("");
        };
        String unit = written.map(YamlValue::text).orElse(usual);
        if (!unit.equals(usual)) {
            throw MeasureChecks.invalid(
                    written.orElse(value),
                    "The unit of a " + method.word() + " is not '" + unit + "'.",
                    "Leave it out, or write " + usual + ".");
        }
        return unit;
    }

    private static Optional<String> named(YamlValue value, Method method, Optional<String> named) {
        boolean asks = method == Method.MEAN || method == Method.MEDIAN;
        if (asks != named.isPresent()) {
            throw MeasureChecks.invalid(
                    value,
                    asks ? "It is not said of what this is the " + method.word() + "." : "A count has no value.",
                    asks ? "Add 'value:' with the name of a value of this entry." : "Leave 'value' out.");
        }
        return named;
    }

    private static Optional<Fact> until(YamlValue value, Method method) {
        Optional<Fact> until = value.find("until").map(FactReader::only);
        boolean fits = method == Method.TIME_TO_EVENT
                ? until.filter(f -> f.within() instanceof Window.After && f.times() == 1 && f.distinct() == 1)
                        .isPresent()
                : until.isEmpty();
        if (!fits) {
            throw MeasureChecks.invalid(
                    value.find("until").orElse(value),
                    "A time to an event, and nothing else, waits for one thing that happens after it.",
                    "Write 'method: time-to-event' with for example 'until: {contact: {kind: gp, after: 30 days}}'.");
        }
        return until;
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
            throw MeasureChecks.invalid(
                    written.get(), "Only a share of people can be corrected for linkage.", "Leave 'correct' out.");
        }
        return written.isPresent();
    }

    /** The corrections that can be written. */
    private enum Correction {
        LINKAGE
    }
}
