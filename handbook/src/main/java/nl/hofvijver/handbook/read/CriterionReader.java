package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;

/** Reads criteria, and remembers every group that they name with its place, so that it can be checked later. */
final class CriterionReader {
    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");
    private final Map<String, Function<YamlValue, Criterion>> known = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** A group named by a criterion: where, and by which. */
    record Reference(YamlValue where, Criterion criterion) {}

    CriterionReader() {
        known.put("all", v -> new Criterion.All(several(v)));
        known.put("any", v -> new Criterion.Any(several(v)));
        known.put("none", v -> new Criterion.None(several(v)));
        known.put("group", v -> refer(v, new Criterion.InGroup(v.text())));
        known.put("person", v -> refer(v, new Criterion.PersonInGroup(v.text())));
        known.put("had", this::had);
        known.put("condition", CriterionReader::condition);
        known.put("medicine", CriterionReader::medicine);
        known.put("measurement", CriterionReader::measurement);
        known.put("contact", CriterionReader::contact);
        known.put("death", CriterionReader::death);
        known.put("screening", CriterionReader::screening);
        known.put("covered", CriterionReader::covered);
        known.put("registered", v -> new Criterion.Registration(v.oneOf(Criterion.Registration.State.class)));
        known.put("age", CriterionReader::age);
        known.put("sex", CriterionReader::sex);
    }

    /** The groups named so far, in the order of the document. */
    List<Reference> references() {
        return List.copyOf(references);
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

    private Criterion refer(YamlValue where, Criterion criterion) {
        references.add(new Reference(where, criterion));
        return criterion;
    }

    private Criterion had(YamlValue value) {
        value.only("events", "at-least");
        YamlValue events = value.get("events");
        return refer(events, new Criterion.HadEvents(events.text(), atLeast(value, "at-least")));
    }

    private static Criterion condition(YamlValue value) {
        var codes =
                CodeReader.codes(value, List.of(Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC), Set.of("within"));
        return new Criterion.Condition(
                codes, value.find("within").map(CriterionReader::window).orElseGet(Window.Ever::new));
    }

    private static Criterion medicine(YamlValue value) {
        Set<String> options = Set.of("within", "distinct-atc4");
        var codes = CodeReader.codes(value, List.of(Vocabulary.ATC), options);
        int distinct = atLeast(value, "distinct-atc4");
        return new Criterion.Medicine(codes, distinct, distinct > 1 ? limited(value) : within(value));
    }

    private static Criterion measurement(YamlValue value) {
        Set<String> options = Set.of("within", "take", "above", "at-least", "below", "at-most");
        var codes = CodeReader.codes(value, List.of(Vocabulary.NHG45), options);
        List<Criterion.Limit> limits = new ArrayList<>();
        for (var comparison : Criterion.Limit.Comparison.values()) {
            String key = comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
            value.find(key).ifPresent(v -> limits.add(new Criterion.Limit(comparison, v.decimal())));
        }
        var take = value.find("take")
                .map(v -> v.oneOf(Criterion.Measurement.Take.class))
                .orElse(Criterion.Measurement.Take.ANY);
        if (take == Criterion.Measurement.Take.LAST && limits.isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "'take: last' without a limit is the same as any measurement.",
                    "Add above, at-least, below or at-most, or leave 'take' out.");
        }
        return new Criterion.Measurement(codes, take, limits, limited(value));
    }

    private static Criterion contact(YamlValue value) {
        value.only("kind", "at-least", "within");
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (YamlValue kind : value.get("kind").items()) {
            EventKind read = kind.oneOf(EventKind.class);
            if (read == EventKind.DEATH) {
                throw kind.problem(
                        HandbookProblem.VALUE_INVALID, "A death is not a contact.", "Use 'death: {within: ...}'.");
            }
            kinds.add(read);
        }
        if (kinds.isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID, "No kind of contact is named.", "Name gp, ed or admission.");
        }
        int atLeast = atLeast(value, "at-least");
        return new Criterion.Happened(kinds, atLeast, atLeast > 1 ? limited(value) : within(value));
    }

    private static Criterion death(YamlValue value) {
        value.only("within");
        return new Criterion.Happened(Set.of(EventKind.DEATH), 1, within(value));
    }

    private static Criterion screening(YamlValue value) {
        value.only("food", "within");
        for (YamlValue answer : value.get("food").items()) {
            if (!Criterion.Screening.ANSWERS.contains(answer.text())) {
                throw answer.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + answer.text() + "' is not an answer to the food questions.",
                        "Answers: " + String.join(", ", Criterion.Screening.ANSWERS) + "."
                                + NearestName.suggestion(answer.text(), Criterion.Screening.ANSWERS));
            }
        }
        if (value.get("food").items().isEmpty()) {
            throw value.problem(
                    HandbookProblem.CODES_EMPTY,
                    "No answer is named: nobody would ever be found.",
                    "Name at least one of " + String.join(", ", Criterion.Screening.ANSWERS) + ".");
        }
        return new Criterion.Screening(Set.copyOf(value.get("food").texts()), within(value));
    }

    private static Criterion covered(YamlValue value) {
        value.only("tables", "within");
        Set<Delivered> tables = EnumSet.noneOf(Delivered.class);
        for (YamlValue table : value.find("tables").map(YamlValue::items).orElse(List.of())) {
            Delivered read = table.oneOf(Delivered.class);
            if (!read.fromPractice()) {
                throw table.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + table.text() + "' is not delivered by practices.",
                        "Name med or lab; episodes and journal lines are always asked.");
            }
            tables.add(read);
        }
        return new Criterion.Covered(tables, limited(value));
    }

    private static Criterion age(YamlValue value) {
        Matcher matcher = AGES.matcher(value.text());
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? Criterion.Age.NO_LIMIT : Integer.parseInt(matcher.group(2));
            if (from <= to && to <= Criterion.Age.NO_LIMIT) {
                return new Criterion.Age(from, to);
            }
        }
        throw value.problem(
                HandbookProblem.VALUE_INVALID,
                "'" + value.text() + "' is not a range of ages.",
                "Write 18+ or 4-12 (both ends included, at most " + Criterion.Age.NO_LIMIT + ").");
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

    private static int atLeast(YamlValue value, String key) {
        Optional<YamlValue> written = value.find(key);
        int number = written.map(YamlValue::integer).orElse(1);
        if (number < 1) {
            throw written.orElse(value)
                    .problem(
                            HandbookProblem.VALUE_INVALID,
                            "'" + key + ": " + number + "' holds for everybody.",
                            "Write 1 or more.");
        }
        return number;
    }

    private static Window within(YamlValue value) {
        return window(value.find("within").orElseThrow(() -> missing(value)));
    }

    private static Window limited(YamlValue value) {
        Window window = within(value);
        if (window instanceof Window.Ever) {
            throw value.problem(
                    HandbookProblem.WINDOW_INVALID,
                    "This criterion cannot look back without an end.",
                    "Write a length, for example 'within: 12 months'.");
        }
        return window;
    }

    private static ProblemException missing(YamlValue value) {
        return value.problem(
                HandbookProblem.WINDOW_INVALID,
                "The time window is missing.",
                "Add 'within: 12 months', or 'within: ever'.");
    }

    private static Window window(YamlValue value) {
        return Window.parse(value.text())
                .orElseThrow(() -> value.problem(
                        HandbookProblem.WINDOW_INVALID,
                        "'" + value.text() + "' is not a time window.",
                        "Write a number of days, months or years, for example 24 months; or ever."));
    }
}
