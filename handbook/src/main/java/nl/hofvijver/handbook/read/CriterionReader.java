package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.Window;

/** Reads criteria, and remembers every group that they name with its place, so that it can be checked later. */
final class CriterionReader {
    private final Map<String, Function<YamlValue, Criterion>> known = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<YamlValue> ahead = new ArrayList<>();

    /** A group, event or value named by a criterion: where, and by which. */
    record Reference(YamlValue where, Criterion criterion) {}

    CriterionReader() {
        known.put("all", v -> new Criterion.All(several(v)));
        known.put("any", v -> new Criterion.Any(several(v)));
        known.put("none", v -> new Criterion.None(several(v)));
        known.put("some", this::some);
        known.put("group", v -> refer(v, new Criterion.InGroup(v.text())));
        known.put("person", v -> refer(v, new Criterion.PersonInGroup(v.text())));
        known.put("had", this::had);
        known.put("value", this::value);
        FactReader.words().forEach(word -> known.put(word, v -> fact(word, v)));
        known.put("registered", v -> new Criterion.Registration(v.oneOf(Criterion.Registration.State.class)));
        known.put("age", CriterionReader::age);
        known.put("sex", CriterionReader::sex);
        known.put("lives", CriterionReader::lives);
        known.put("deprivation", CriterionReader::deprivation);
    }

    /** The keys of all criteria. */
    Set<String> words() {
        return known.keySet();
    }

    /** The groups named so far, in the order of the document. */
    List<Reference> references() {
        return List.copyOf(references);
    }

    /** The facts that look ahead of their reference day. */
    List<YamlValue> ahead() {
        return List.copyOf(ahead);
    }

    /** The one criterion in the mapping {@code holder}, beside the keys in {@code others}. */
    Criterion read(YamlValue holder, Set<String> others) {
        Map<String, YamlValue> entries = new LinkedHashMap<>(holder.entries());
        entries.keySet().removeAll(others);
        if (entries.size() != 1) {
            throw holder.problem(
                    HandbookProblem.CRITERION_UNKNOWN,
                    "Found " + (entries.isEmpty() ? "no criterion" : String.join(" and ", entries.keySet()))
                            + " where one criterion is expected.",
                    "Put several under 'all:' or 'any:'.");
        }
        var only = entries.entrySet().iterator().next();
        return Optional.ofNullable(known.get(only.getKey()))
                .orElseThrow(() -> only.getValue()
                        .problem(
                                HandbookProblem.CRITERION_UNKNOWN,
                                "'" + only.getKey() + "' is not a criterion.",
                                "Known: " + String.join(", ", known.keySet()) + "."
                                        + NearestName.suggestion(only.getKey(), known.keySet())))
                .apply(only.getValue());
    }

    private List<Criterion> several(YamlValue list) {
        return list.items().stream().map(item -> read(item, Set.of())).toList();
    }

    private Criterion some(YamlValue value) {
        value.only("at-least", "of");
        List<Criterion> of = several(value.get("of"));
        int atLeast = Numbers.atLeast(value, "at-least");
        if (atLeast > of.size()) {
            throw value.problem(
                    HandbookProblem.NEVER_TRUE,
                    "At least " + atLeast + " of " + of.size() + " can never hold.",
                    "Lower 'at-least', or add criteria.");
        }
        return new Criterion.Some(atLeast, of);
    }

    private Criterion refer(YamlValue where, Criterion criterion) {
        references.add(new Reference(where, criterion));
        return criterion;
    }

    private Criterion had(YamlValue value) {
        value.only("events", "at-least");
        YamlValue events = value.get("events");
        return refer(events, new Criterion.HadEvents(events.text(), Numbers.atLeast(value, "at-least")));
    }

    private Criterion value(YamlValue value) {
        value.only("name", "above", "at-least", "below", "at-most");
        List<Limit> limits = Numbers.limits(value);
        if (limits.isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "A value without a limit says nothing.",
                    "Add above, at-least, below or at-most.");
        }
        return refer(
                value.get("name"), new Criterion.ValueWithin(value.get("name").text(), limits));
    }

    private Criterion fact(String word, YamlValue value) {
        Fact fact = FactReader.read(word, value);
        FactReader.checkLimits(value, fact);
        if (fact.within() instanceof Window.After) {
            ahead.add(value);
        }
        return fact;
    }

    private static Criterion age(YamlValue value) {
        int[] range = Numbers.range(value, 0, Criterion.Age.NO_LIMIT);
        return new Criterion.Age(range[0], range[1]);
    }

    private static Criterion sex(YamlValue value) {
        if (!value.text().equals("male") && !value.text().equals("female")) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "'" + value.text() + "' is not a sex that can be selected.",
                    "Write male or female.");
        }
        return new Criterion.Sex(value.text());
    }

    private static Criterion lives(YamlValue value) {
        for (YamlValue area : value.items()) {
            if (!area.text().matches(Criterion.Lives.FORM)) {
                throw area.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + area.text() + "' is not the code of an area.",
                        "Write a gemeente (GM0518), wijk (WK051829) or buurt (BU05182911).");
            }
        }
        return new Criterion.Lives(value.texts());
    }

    private static Criterion deprivation(YamlValue value) {
        int[] range = Numbers.range(value, 1, Criterion.Deprivation.FIFTHS);
        return new Criterion.Deprivation(range[0], range[1]);
    }
}
