package nl.hofvijver.handbook.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Criterion.Fact;
import nl.hofvijver.handbook.definition.Criterion.Measurement;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Window;

/** Numbers the facts that are looked up in the pond. Equal facts of different entries get one number. */
final class Criteria {
    private final Map<Asked, Integer> numbers = new LinkedHashMap<>();
    private final Map<Set<Delivered>, Integer> covers = new LinkedHashMap<>();

    /** A fact with what its window is relative to. */
    record Asked(Fact fact, Anchor anchor) {}

    /** How a fact follows from the rows in its window; the words stand in the parameter table. */
    enum Rule {
        /** Something happened at least once. */
        ANY,
        /** Enough different things, or enough times. */
        COUNT,
        /** The last result lies within the limits. */
        LAST,
        /** It happened at any time before. */
        FIRST,
        /** The person was covered all the time. */
        COVERED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number of a fact, a new one when it has not been asked before. */
    int number(Fact fact, Anchor anchor) {
        if (fact instanceof Criterion.Covered covered) {
            covers.putIfAbsent(covered.tables(), covers.size() + 1);
        }
        return numbers.computeIfAbsent(new Asked(fact, anchor), a -> numbers.size() + 1);
    }

    /** All facts asked so far, by number. */
    Map<Integer, Asked> all() {
        Map<Integer, Asked> all = new LinkedHashMap<>();
        numbers.forEach((asked, number) -> all.put(number, asked));
        return all;
    }

    /** The sets of practice tables over which coverage is asked, with their numbers. */
    Map<Set<Delivered>, Integer> covers() {
        return new LinkedHashMap<>(covers);
    }

    static Rule rule(Asked asked) {
        return switch (asked.fact()) {
            case Criterion.Covered _ -> Rule.COVERED;
            case Measurement m when m.take() == Measurement.Take.LAST -> Rule.LAST;
            case Criterion.Medicine m when m.distinct() > 1 -> Rule.COUNT;
            case Criterion.Happened h when h.atLeast() > 1 -> Rule.COUNT;
            case Fact f when f.within() instanceof Window.Ever && asked.anchor().isYear() -> Rule.FIRST;
            default -> Rule.ANY;
        };
    }

    /**
     * How far the days of facts may be run together before they are looked at: {@code first} when only the first one
     * matters, {@code year} when every window holds whole calendar years, else {@code day}.
     */
    static String grain(Asked asked) {
        return switch (asked.fact().within()) {
            case Window.Ever _ -> "first";
            case Window.Length length -> asked.anchor().isYear() && length.wholeYears() ? "year" : "day";
        };
    }

    /** A fact in a few words, for the reader of the generated SQL. */
    static String about(Asked asked) {
        String window = switch (asked.fact().within()) {
            case Window.Ever _ -> "ever";
            case Window.Length(int months, int days) ->
                (months > 0 ? months + " months" : "") + (days > 0 ? days + " days" : "");
        };
        String before = asked.anchor().event().map(e -> " before " + e.word()).orElse("");
        return subject(asked.fact()) + ", " + window + before;
    }

    private static String subject(Fact fact) {
        return switch (fact) {
            case Criterion.Condition c -> "condition " + codes(c.codes());
            case Criterion.Medicine m ->
                (m.distinct() > 1 ? "at least " + m.distinct() + " of " : "") + "medicine " + codes(m.codes());
            case Measurement m ->
                m.take().name().toLowerCase(Locale.ROOT) + " measurement " + codes(m.codes())
                        + m.limits().stream()
                                .map(l -> " " + l.comparison().sign() + " " + l.value())
                                .collect(Collectors.joining());
            case Criterion.Happened h ->
                h.kinds().stream().map(k -> k.word()).sorted().collect(Collectors.joining(" or "))
                        + (h.atLeast() > 1 ? " at least " + h.atLeast() + " times" : "");
            case Criterion.Screening s -> "food answer " + String.join(" or ", new TreeSet<>(s.foodAnswers()));
            case Criterion.Covered c -> "covered for " + new TreeSet<>(c.tables());
        };
    }

    private static String codes(List<Code> codes) {
        return codes.stream().map(c -> c.text()).collect(Collectors.joining(" "));
    }
}
