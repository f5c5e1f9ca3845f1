package nl.hofvijver.handbook.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.NamedValue.Value;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Title;

/** Reads the values of an entry: numbers that people have. */
final class ValueReader {
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) to (-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Set<String> SOURCES =
            Set.of("result", "times", "different", "days", "charged", "age-at", "score");

    private ValueReader() {}

    /** All values under {@code values}; scores are handed to {@code checks}. */
    static Map<String, NamedValue> read(YamlValue entry, GroupChecks checks) {
        Map<String, NamedValue> values = new LinkedHashMap<>();
        entry.find("values")
                .ifPresent(written -> written.entries().forEach((name, value) -> {
                    checks.named(name);
                    values.put(EntryReader.name(value, name), one(name, value, checks));
                }));
        return values;
    }

    private static NamedValue one(String name, YamlValue value, GroupChecks checks) {
        List<String> known = new ArrayList<>(SOURCES);
        known.addAll(List.of("title", "unit", "plausible", "step"));
        value.only(known);
        List<String> sources =
                value.entries().keySet().stream().filter(SOURCES::contains).toList();
        if (sources.size() != 1) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "A value comes from one source; found " + sources.size() + ".",
                    "Write one of "
                            + String.join(", ", SOURCES.stream().sorted().toList()) + ".");
        }
        YamlValue source = value.get(sources.getFirst());
        Value read = switch (sources.getFirst()) {
            case "result" -> result(source);
            case "times" -> new Value.Times(limited(source));
            case "different" -> new Value.Different(limited(source));
            case "days" -> days(source);
            case "charged" -> charged(source);
            case "age-at" -> new Value.AgeAt(FactReader.only(source).in(new Window.Ever()));
            default -> score(name, source, checks);
        };
        return new NamedValue(
                name,
                Title.read(value.get("title")),
                value.get("unit").text(),
                read,
                value.find("plausible").map(ValueReader::plausible),
                value.find("step").map(ValueReader::step).orElse(BigDecimal.ONE));
    }

    private static Value result(YamlValue source) {
        if (FactReader.read("measurement", source) instanceof Fact.Measurement measurement
                && measurement.take() != Fact.Measurement.Take.ANY) {
            return new Value.Result(measurement);
        }
        throw source.problem(
                HandbookProblem.VALUE_INVALID,
                "Of several results it is not said which one counts.",
                "Add 'take: last', or another one.");
    }

    private static Fact limited(YamlValue source) {
        Fact fact = FactReader.only(source);
        boolean counts = fact instanceof Fact.Condition
                || fact instanceof Fact.Medicine
                || fact instanceof Fact.Happened
                || fact instanceof Fact.Procedure
                || fact instanceof Fact.Observed
                || fact instanceof Fact.Measurement
                || fact instanceof Fact.Moved;
        if (!counts || !(fact.within() instanceof Window.Length)) {
            throw source.problem(
                    HandbookProblem.WINDOW_INVALID,
                    "What is counted happens in a window of some length.",
                    "Count diagnoses, medicines, measurements, contacts, procedures, referrals or moves 'within: 12 months'.");
        }
        return fact;
    }

    private static Value days(YamlValue source) {
        if (FactReader.read("medicine", source) instanceof Fact.Medicine medicine
                && medicine.within() instanceof Window.Length) {
            return new Value.Days(medicine);
        }
        throw source.problem(
                HandbookProblem.VALUE_INVALID, "Days are supplied of medicines in a window.", "Add 'within'.");
    }

    private static Value charged(YamlValue source) {
        if (FactReader.read("procedure", source) instanceof Fact.Procedure procedure
                && procedure.within() instanceof Window.Length) {
            return new Value.Charged(procedure);
        }
        throw source.problem(
                HandbookProblem.VALUE_INVALID, "Practices charge for procedures in a window.", "Add 'within'.");
    }

    private static Value score(String name, YamlValue source, GroupChecks checks) {
        CriterionReader reader = new CriterionReader();
        List<NamedValue.Part> parts = new ArrayList<>();
        for (YamlValue item : source.items()) {
            BigDecimal points = item.find("points").map(YamlValue::decimal).orElse(BigDecimal.ONE);
            parts.add(new NamedValue.Part(points, reader.read(item, Set.of("points"))));
        }
        if (parts.isEmpty()) {
            throw source.problem(
                    HandbookProblem.VALUE_INVALID, "A score without parts is always 0.", "Add criteria with points.");
        }
        List<Criterion> rules = parts.stream().map(NamedValue.Part::when).toList();
        checks.value(name, source, reader, rules);
        return new Value.Score(parts);
    }

    private static NamedValue.Range plausible(YamlValue value) {
        Matcher matcher = RANGE.matcher(value.text());
        if (matcher.matches()) {
            BigDecimal from = new BigDecimal(matcher.group(1));
            BigDecimal to = new BigDecimal(matcher.group(2));
            if (from.compareTo(to) < 0) {
                return new NamedValue.Range(from, to);
            }
        }
        throw value.problem(
                HandbookProblem.VALUE_INVALID,
                "'" + value.text() + "' is not a range of plausible values.",
                "Write for example '20 to 200'.");
    }

    private static BigDecimal step(YamlValue value) {
        if (value.decimal().signum() <= 0) {
            throw value.problem(HandbookProblem.VALUE_INVALID, "A step is more than 0.", "Write for example 1 or 0.1.");
        }
        return value.decimal();
    }

    /** The same value in a measure of an entry that does not have it. */
    static Optional<String> known(YamlValue where, Map<String, NamedValue> values) {
        if (!values.containsKey(where.text())) {
            throw where.problem(
                    HandbookProblem.VALUE_UNKNOWN,
                    "The value '" + where.text() + "' is not defined in this entry.",
                    "Defined: " + String.join(", ", values.keySet()) + "."
                            + nl.hofvijver.engine.problem.NearestName.suggestion(where.text(), values.keySet()));
        }
        return Optional.of(where.text());
    }
}
