package nl.hofvijver.handbook.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Window;

/** Numbers the facts and events that are looked up in the pond. Equal ones of different entries get one number. */
final class Criteria {
    /** Flags are packed, so many to a number; the sign and a few more bits are left alone. */
    static final int BITS = 60;

    private final Map<Asked, Integer> numbers = new LinkedHashMap<>();
    private final Map<Fact, Integer> covers = new LinkedHashMap<>();
    private final Map<Event, Integer> events = new LinkedHashMap<>();

    /** The number of the question whether a fact holds. */
    int number(Fact fact, Anchor anchor) {
        return number(Asked.whether(fact, anchor));
    }

    /** The number of a number that is wanted of a fact, at the end of a year. */
    int value(Fact fact, Asked.Use use, Optional<NamedValue.Range> plausible) {
        return number(new Asked(fact, Anchor.YEAR, use, plausible));
    }

    private int number(Asked asked) {
        if (asked.rule() == Asked.Rule.COVERED) {
            covers.putIfAbsent(cover(asked.fact()), covers.size() + 1);
        }
        Integer known = numbers.get(asked);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(asked, known);
        }
        return known;
    }

    /** The number of an event. */
    int event(Event event) {
        Integer known = events.get(event);
        if (known == null) {
            known = events.size() + 1;
            events.put(event, known);
            if (event.kind().isEmpty()) {
                number(event.fact(), Anchor.INDEX);
            }
        }
        return known;
    }

    /** All facts asked so far, by number. */
    Map<Integer, Asked> all() {
        Map<Integer, Asked> all = new LinkedHashMap<>();
        numbers.forEach((asked, number) -> all.put(number, asked));
        return all;
    }

    /** All events asked so far, by number. */
    Map<Integer, Event> events() {
        Map<Integer, Event> all = new LinkedHashMap<>();
        events.forEach((event, number) -> all.put(number, event));
        return all;
    }

    /** What has to be covered, with its number. */
    Map<Fact, Integer> covers() {
        return new LinkedHashMap<>(covers);
    }

    /** The number of what a fact wants to be covered; empty when it is not about that. */
    Optional<Integer> coverOf(Fact fact) {
        return Optional.ofNullable(covers.get(cover(fact)));
    }

    private static Fact cover(Fact fact) {
        return fact.in(new Window.Length(1, 0));
    }

    /** The name of the packed flags in which a criterion has its bit. */
    static String word(int criterion) {
        return "w" + criterion / BITS;
    }

    /** The bit of a criterion in its flags. */
    static long bit(int criterion) {
        return 1L << (criterion % BITS);
    }

    /** The number of packed flags. */
    int words() {
        return numbers.size() / BITS + 1;
    }

    /** A fact in a few words, for the reader of the generated SQL. */
    static String about(Asked asked) {
        String window = switch (asked.fact().within()) {
            case Window.Ever _ -> "ever";
            case Window.Length(int months, int days, int _) -> length(months, days);
            case Window.After(int months, int days) -> length(months, days) + " after";
        };
        return subject(asked.fact()) + ", " + window + (asked.anchor().isEvent() ? " around an event" : "");
    }

    private static String length(int months, int days) {
        return (months > 0 ? months + " months" : "") + (days > 0 ? days + " days" : "");
    }

    private static String subject(Fact fact) {
        String codes = fact.codes().stream().map(Code::text).collect(Collectors.joining(" "));
        return switch (fact) {
            case Fact.Condition _ -> "condition " + codes;
            case Fact.Medicine _ -> "medicine " + codes;
            case Fact.AtOnce m -> m.groups() + " medicines at once";
            case Fact.Measurement m ->
                Asked.word(m.take()) + " measurement " + codes
                        + m.limits().stream()
                                .map(l -> " " + l.comparison().sign() + " " + l.value())
                                .collect(Collectors.joining());
            case Fact.Happened h ->
                h.kinds().stream().map(k -> k.word()).sorted().collect(Collectors.joining(" or "));
            case Fact.Procedure _ -> "procedure " + codes;
            case Fact.Observed _ -> "observation " + codes;
            case Fact.Screening _ -> "screening";
            case Fact.Moved _ -> "moved";
            case Fact.Household _ -> "household";
            case Fact.Income i -> "income " + i.from() + "-" + i.to();
            case Fact.Covered c -> "covered for " + new TreeSet<>(c.tables());
            case Fact.InView _ -> "in view";
        };
    }
}
