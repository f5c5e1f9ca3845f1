package nl.hofvijver.handbook.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Title;

/** Makes up a definition by chance, with every criterion and every kind of measure that can be written. */
final class RandomEntry {
    private static final Title TITLE = new Title("iets", "something");
    private final Random random;

    private RandomEntry(Random random) {
        this.random = random;
    }

    static Entry make(Random random, String id) {
        return new RandomEntry(random).entry(id);
    }

    private Entry entry(String id) {
        Map<String, EventKind> events = new LinkedHashMap<>();
        events.put("event", pick(List.of(EventKind.values())));
        Map<String, Group> groups = new LinkedHashMap<>();
        add(groups, "plain", Optional.empty(), tree(2, () -> fact(true)));
        add(groups, "happening", Optional.of("event"), tree(2, this::eventLeaf));
        add(groups, "people", Optional.empty(), tree(2, this::yearLeaf));
        add(groups, "base", Optional.empty(), tree(1, this::yearLeaf));
        List<Measure> measures = new ArrayList<>();
        measures.add(measure(
                "share",
                new Counted.People("people"),
                pick(List.of(new Counted.CoveredResidents(), new Counted.Residents(), new Counted.People("base")))));
        measures.add(measure("events", new Counted.Events("happening"), new Counted.Events("event")));
        measures.add(measure(
                "rate",
                new Counted.Events("happening"),
                pick(List.of(new Counted.Residents(), new Counted.People("base")))));
        return new Entry(id, TITLE, 1, "test", events, groups, measures, TITLE, TITLE, TITLE, "");
    }

    private static void add(Map<String, Group> groups, String name, Optional<String> event, Criterion rule) {
        groups.put(name, new Group(name, Optional.of(TITLE), event, rule));
    }

    private Measure measure(String name, Counted count, Counted of) {
        boolean rate = count instanceof Counted.Events && !(of instanceof Counted.Events);
        return new Measure(
                name,
                TITLE,
                count,
                of,
                Optional.empty(),
                Set.of(Measure.Split.AGE, Measure.Split.SEX),
                List.of("region", "gemeente", "wijk", "buurt"),
                rate ? Measure.Method.RATE : Measure.Method.PROPORTION,
                1 + random.nextInt(2),
                false,
                false,
                rate ? "per-1000" : "percent",
                rate ? 1000 : 100,
                Measure.Reading.WORSE);
    }

    private Criterion tree(int depth, Supplier<Criterion> leaf) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf.get();
        }
        List<Criterion> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(tree(depth - 1, leaf));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Criterion.All(parts);
            case 1 -> new Criterion.Any(parts);
            default -> new Criterion.None(parts);
        };
    }

    private Criterion yearLeaf() {
        return switch (random.nextInt(8)) {
            case 0 -> new Criterion.InGroup("plain");
            case 1 -> new Criterion.HadEvents(pick(List.of("event", "happening")), 1 + random.nextInt(2));
            case 2 -> new Criterion.Registration(pick(List.of(Criterion.Registration.State.values())));
            default -> fact(true);
        };
    }

    private Criterion eventLeaf() {
        return random.nextInt(6) == 0 ? new Criterion.PersonInGroup("plain") : fact(false);
    }

    private Criterion fact(boolean year) {
        return switch (random.nextInt(8)) {
            case 0 -> new Criterion.Condition(codes(condition()), window(true, year));
            case 1 -> {
                int distinct = 1 + random.nextInt(3);
                yield new Criterion.Medicine(codes(Vocabulary.ATC), distinct, window(distinct == 1, year));
            }
            case 2 -> measurement(year);
            case 3 -> {
                int atLeast = 1 + random.nextInt(2);
                yield new Criterion.Happened(kinds(), atLeast, window(atLeast == 1, year));
            }
            case 4 ->
                new Criterion.Screening(
                        pick(List.of(Set.of("vaak"), Set.of("vaak", "soms"), Set.of("nooit"))), window(true, year));
            case 5 ->
                new Criterion.Covered(random.nextBoolean() ? Set.of() : Set.of(Delivered.LAB), window(false, year));
            case 6 -> {
                int from = random.nextInt(60);
                int to = random.nextBoolean() ? Criterion.Age.NO_LIMIT : from + random.nextInt(40);
                yield new Criterion.Age(from, to);
            }
            default -> new Criterion.Sex(pick(List.of("male", "female")));
        };
    }

    private Criterion measurement(boolean year) {
        List<Criterion.Limit> limits = new ArrayList<>();
        for (var comparison : Criterion.Limit.Comparison.values()) {
            if (random.nextInt(3) == 0) {
                limits.add(new Criterion.Limit(comparison, BigDecimal.valueOf(20 + 5L * random.nextInt(10))));
            }
        }
        var take = limits.isEmpty() || random.nextBoolean()
                ? Criterion.Measurement.Take.ANY
                : Criterion.Measurement.Take.LAST;
        return new Criterion.Measurement(codes(Vocabulary.NHG45), take, limits, window(false, year));
    }

    private Vocabulary condition() {
        return pick(List.of(Vocabulary.ICPC, Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC));
    }

    private List<Code> codes(Vocabulary vocabulary) {
        List<Code> codes = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String code = pick(RandomPond.codes(vocabulary));
            boolean begin = vocabulary.prefixes() && random.nextBoolean();
            codes.add(new Code(vocabulary, begin ? code.substring(0, vocabulary == Vocabulary.DBC ? 4 : 3) : code));
        }
        return codes;
    }

    private Set<EventKind> kinds() {
        Set<EventKind> kinds = EnumSet.of(pick(List.of(EventKind.values())));
        if (random.nextInt(3) == 0) {
            kinds.add(pick(List.of(EventKind.values())));
        }
        return kinds;
    }

    private Window window(boolean ever, boolean year) {
        if (ever && random.nextInt(3) == 0) {
            return new Window.Ever();
        }
        return pick(
                year
                        ? List.of(
                                new Window.Length(12, 0),
                                new Window.Length(24, 0),
                                new Window.Length(15, 0),
                                new Window.Length(3, 0),
                                new Window.Length(0, 45))
                        : List.of(
                                new Window.Length(12, 0),
                                new Window.Length(24, 0),
                                new Window.Length(1, 0),
                                new Window.Length(0, 30)));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
