package nl.hofvijver.handbook.read;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.VisitDetail;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;

/** Reads the criteria that are looked up in the pond. */
final class FactReader {
    private static final Set<String> TIMING = Set.of("within", "skip", "after");
    private static final Map<String, Function<YamlValue, Fact>> KNOWN = known();

    private FactReader() {}

    private static Map<String, Function<YamlValue, Fact>> known() {
        Map<String, Function<YamlValue, Fact>> known = new LinkedHashMap<>();
        known.put("condition", FactReader::condition);
        known.put("medicine", FactReader::medicine);
        known.put("measurement", FactReader::measurement);
        known.put("contact", FactReader::contact);
        known.put("death", FactReader::death);
        known.put("procedure", FactReader::procedure);
        known.put("referral", v -> observed(v, "VERWIJZING:", "to"));
        known.put("support", v -> observed(v, "WMO:", "kind"));
        known.put("youth-care", v -> observed(v, "JEUGDHULP:", "kind"));
        known.put("debt", v -> observed(v, "SCHULD:", "kind"));
        known.put("screening", FactReader::screening);
        known.put("moved", FactReader::moved);
        known.put("household", FactReader::household);
        known.put("income", FactReader::income);
        known.put("covered", FactReader::covered);
        known.put("in-view", FactReader::inView);
        return known;
    }

    /** The keys of all facts. */
    static Set<String> words() {
        return KNOWN.keySet();
    }

    /** The fact under a key of {@link #words}. */
    static Fact read(String word, YamlValue value) {
        return Optional.ofNullable(KNOWN.get(word))
                .orElseThrow(() -> new IllegalArgumentException(word))
                .apply(value);
    }

    /** The one fact in the mapping {@code holder}. */
    static Fact only(YamlValue holder) {
        var entries = holder.entries();
        if (entries.size() == 1) {
            var only = entries.entrySet().iterator().next();
            if (KNOWN.containsKey(only.getKey())) {
                return read(only.getKey(), only.getValue());
            }
        }
        throw holder.problem(
                HandbookProblem.CRITERION_UNKNOWN,
                "Found " + String.join(" and ", entries.keySet()) + " where one fact is expected.",
                "Write one of " + String.join(", ", KNOWN.keySet()) + ".");
    }

    private static Fact condition(YamlValue value) {
        var codes = CodeReader.codes(
                value, List.of(Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC), with("distinct", "at-least"));
        int distinct = Numbers.atLeast(value, "distinct");
        int times = Numbers.atLeast(value, "at-least");
        if (distinct > 1 && times > 1) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "'distinct' and 'at-least' cannot both be asked.",
                    "Ask for different codes or for several times.");
        }
        if (distinct > codes.stream().distinct().count()) {
            throw value.problem(
                    HandbookProblem.NEVER_TRUE,
                    "At least " + distinct + " different codes of a list of " + codes.size() + " can never be found.",
                    "Lower 'distinct', or name more codes.");
        }
        boolean timed = value.find("within").isPresent() || value.find("after").isPresent();
        Window window = timed ? Windows.read(value) : Windows.ever(value);
        return new Fact.Condition(codes, distinct, times, window);
    }

    private static Fact medicine(YamlValue value) {
        List<Code> codes =
                CodeReader.codes(value, List.of(Vocabulary.ATC), with("distinct-atc4", "at-once", "at-least", "days"));
        int distinct = Numbers.atLeast(value, "distinct-atc4");
        int times = Numbers.atLeast(value, "at-least");
        int days = value.find("days").isPresent() ? Numbers.atLeast(value, "days") : 0;
        if (value.find("at-once").isPresent()) {
            if (distinct > 1 || times > 1 || days > 0) {
                throw value.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'at-once' stands alone.",
                        "Leave distinct-atc4, at-least and days out.");
            }
            return new Fact.AtOnce(codes, Numbers.atLeast(value, "at-once"), Windows.limited(value));
        }
        boolean counted = distinct > 1 || times > 1 || days > 0;
        return new Fact.Medicine(codes, distinct, times, days, counted ? Windows.limited(value) : Windows.read(value));
    }

    private static Fact measurement(YamlValue value) {
        var codes = CodeReader.codes(
                value, List.of(Vocabulary.NHG45), with("take", "unit", "above", "at-least", "below", "at-most"));
        List<Limit> limits = Numbers.limits(value);
        var take = value.find("take")
                .map(v -> v.oneOf(Fact.Measurement.Take.class))
                .orElse(Fact.Measurement.Take.ANY);
        return new Fact.Measurement(
                codes, take, limits, value.find("unit").map(YamlValue::text), Windows.limited(value));
    }

    /** A measurement as a criterion: taking a certain result asks for a limit. */
    static void checkLimits(YamlValue value, Fact fact) {
        if (fact instanceof Fact.Measurement m
                && m.take() != Fact.Measurement.Take.ANY
                && m.limits().isEmpty()) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "Taking one result without a limit is the same as any measurement.",
                    "Add above, at-least, below or at-most, or leave 'take' out.");
        }
    }

    private static Fact contact(YamlValue value) {
        value.only(with("kind", "hour", "arrival", "urgency", "destination", "at-least"));
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
        VisitDetail detail = new VisitDetail(
                Words.of(value, "hour", VisitDetail.HOURS),
                Words.of(value, "arrival", VisitDetail.ARRIVALS),
                Words.of(value, "urgency", VisitDetail.URGENCIES),
                Words.of(value, "destination", VisitDetail.DESTINATIONS));
        if (!detail.isNone() && kinds.contains(EventKind.GP)) {
            throw value.problem(
                    HandbookProblem.NEVER_TRUE,
                    "Of a contact with the practice only the day is known, not the hour, the urgency or how it ended.",
                    "Ask for ed or admission.");
        }
        int times = Numbers.atLeast(value, "at-least");
        return new Fact.Happened(kinds, detail, times, times > 1 ? Windows.limited(value) : Windows.read(value));
    }

    private static Fact death(YamlValue value) {
        value.only(TIMING);
        return new Fact.Happened(Set.of(EventKind.DEATH), 1, Windows.read(value));
    }

    private static Fact procedure(YamlValue value) {
        var codes = CodeReader.codes(value, List.of(Vocabulary.VEKTIS), with("at-least"));
        int times = Numbers.atLeast(value, "at-least");
        return new Fact.Procedure(codes, times, times > 1 ? Windows.limited(value) : Windows.read(value));
    }

    private static Fact observed(YamlValue value, String prefix, String key) {
        value.only(with(key, "at-least"));
        List<Code> codes = value.find(key)
                .map(kinds -> kinds.items().stream()
                        .map(k -> local(k, prefix + k.text()))
                        .toList())
                .orElseGet(() -> List.of(new Code(Vocabulary.LOCAL, prefix)));
        if (codes.isEmpty()) {
            throw value.problem(
                    HandbookProblem.CODES_EMPTY, "No kind is named.", "Leave '" + key + "' out for every kind.");
        }
        int times = Numbers.atLeast(value, "at-least");
        return new Fact.Observed(codes, times, times > 1 ? Windows.limited(value) : Windows.read(value));
    }

    private static Code local(YamlValue where, String code) {
        if (!Vocabulary.LOCAL.accepts(code)) {
            throw where.problem(
                    HandbookProblem.CODE_INVALID,
                    "'" + where.text() + "' cannot be a kind here.",
                    "Use letters, spaces and hyphens, as the partner writes it.");
        }
        return new Code(Vocabulary.LOCAL, code);
    }

    private static Fact screening(YamlValue value) {
        value.only(with("food", "sdq", "weight"));
        Fact.Screening.Finding finding;
        if (value.find("sdq").isPresent()) {
            finding = new Fact.Screening.Finding.Sdq(Numbers.limits(value.get("sdq")));
        } else if (value.find("weight").isPresent()) {
            finding = new Fact.Screening.Finding.Weight(some(value.get("weight"), Fact.Screening.CLASSES));
        } else {
            finding = new Fact.Screening.Finding.Food(some(value.get("food"), Fact.Screening.ANSWERS));
        }
        return new Fact.Screening(finding, Windows.read(value));
    }

    private static Set<String> some(YamlValue value, List<String> known) {
        Set<String> words = new LinkedHashSet<>();
        for (YamlValue item : value.items()) {
            words.add(Words.one(item, known));
        }
        if (words.isEmpty()) {
            throw value.problem(
                    HandbookProblem.CODES_EMPTY,
                    "Nothing is named: nobody would ever be found.",
                    "Name at least one of " + String.join(", ", known) + ".");
        }
        return words;
    }

    private static Fact moved(YamlValue value) {
        value.only(with("at-least"));
        return new Fact.Moved(Numbers.atLeast(value, "at-least"), Windows.limited(value));
    }

    private static Fact household(YamlValue value) {
        value.only(with("type", "role", "size-from"));
        return new Fact.Household(
                Words.of(value, "type", Fact.Household.TYPES),
                Words.of(value, "role", Fact.Household.ROLES),
                Numbers.atLeast(value, "size-from"),
                Windows.limited(value));
    }

    private static Fact income(YamlValue value) {
        value.only(with("group", "welfare"));
        int[] range = value.find("group")
                .map(g -> Numbers.range(g, 1, Fact.Income.GROUPS))
                .orElse(new int[] {1, Fact.Income.GROUPS});
        return new Fact.Income(
                range[0], range[1], value.find("welfare").map(YamlValue::flag).orElse(false), Windows.limited(value));
    }

    private static Fact covered(YamlValue value) {
        value.only(with("tables"));
        Set<Delivered> tables = EnumSet.noneOf(Delivered.class);
        for (YamlValue table : value.find("tables").map(YamlValue::items).orElse(List.of())) {
            Delivered read = table.oneOf(Delivered.class);
            if (!read.fromPractice()) {
                throw table.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + table.text() + "' is not delivered by practices.",
                        "Name med, lab, act or cor; episodes and journal lines are always asked.");
            }
            tables.add(read);
        }
        return new Fact.Covered(tables, Windows.looksBack(value));
    }

    private static Fact inView(YamlValue value) {
        value.only(TIMING);
        return new Fact.InView(Windows.looksBack(value));
    }

    private static Set<String> with(String... options) {
        Set<String> all = new LinkedHashSet<>(List.of(options));
        all.addAll(TIMING);
        return all;
    }

    /** Lists of words that partners use. */
    private static final class Words {
        private Words() {}

        static Set<String> of(YamlValue value, String key, List<String> known) {
            Set<String> words = new LinkedHashSet<>();
            for (YamlValue item : value.find(key).map(YamlValue::items).orElse(List.of())) {
                words.add(one(item, known));
            }
            return words;
        }

        static String one(YamlValue item, List<String> known) {
            if (!known.contains(item.text())) {
                throw item.problem(
                        HandbookProblem.VALUE_INVALID,
                        "'" + item.text() + "' is not known here.",
                        "Known: " + String.join(", ", known) + "." + NearestName.suggestion(item.text(), known));
            }
            return item.text();
        }
    }

    /** True when the criterion can only be asked of what happened, and not of what is true of the person. */
    static boolean canBeEvent(Criterion fact) {
        return !(fact instanceof Fact.Covered
                || fact instanceof Fact.InView
                || fact instanceof Fact.AtOnce
                || fact instanceof Fact.Household
                || fact instanceof Fact.Income
                || fact instanceof Fact.Moved
                || fact instanceof Fact.Screening
                || fact instanceof Fact.Observed);
    }
}
