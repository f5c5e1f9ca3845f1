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
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.NamedValue.Value;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Title;

/** Makes up a definition by chance, with every criterion and every kind of count that can be written. */
final class RandomEntry {
    private static final Title TITLE = new Title("iets", "something");
    private final Random random;
    private final RandomFact facts;

    private RandomEntry(Random random) {
        this.random = random;
        this.facts = new RandomFact(random);
    }

    static Entry make(Random random, String id) {
        return new RandomEntry(random).entry(id);
    }

    private Entry entry(String id) {
        Map<String, Event> events = new LinkedHashMap<>();
        events.put("event", event());
        Map<String, NamedValue> values = new LinkedHashMap<>();
        add(values, value());
        add(values, score());
        Map<String, Group> groups = new LinkedHashMap<>();
        add(groups, "plain", Optional.empty(), tree(2, () -> facts.any(true)));
        add(groups, "happening", Optional.of("event"), tree(2, this::eventLeaf));
        add(groups, "people", Optional.empty(), tree(2, this::yearLeaf));
        add(groups, "base", Optional.empty(), tree(1, this::yearLeaf));
        List<Measure> measures = new ArrayList<>();
        measures.add(measure(
                "share",
                new Counted.People("people"),
                pick(List.of(new Counted.CoveredResidents(), new Counted.Residents(), new Counted.People("base"))),
                Measure.Method.PROPORTION));
        measures.add(measure(
                "events", new Counted.Events("happening"), new Counted.Events("event"), Measure.Method.PROPORTION));
        measures.add(measure(
                "rate",
                new Counted.Events("happening"),
                pick(List.of(new Counted.Residents(), new Counted.People("base"))),
                pick(List.of(Measure.Method.RATE, Measure.Method.PERSON_YEARS))));
        return new Entry(
                id,
                TITLE,
                1,
                "test",
                Entry.REFERENCE,
                events,
                groups,
                values,
                measures,
                List.of(),
                Optional.empty(),
                TITLE,
                TITLE,
                TITLE,
                "");
    }

    private Event event() {
        Event.Which which = pick(
                List.of(Event.Which.EVERY, Event.Which.EVERY, Event.Which.FIRST, Event.Which.LAST, Event.Which.nth(2)));
        int washout = random.nextInt(3) == 0 ? pick(List.of(1, 6, 12)) : 0;
        Fact fact = random.nextBoolean()
                ? new Fact.Happened(EnumSet.of(pick(List.of(EventKind.values()))), 1, new Window.Ever())
                : facts.happening();
        return new Event(fact, which, washout);
    }

    private NamedValue value() {
        Value value = switch (random.nextInt(6)) {
            case 0 ->
                new Value.Result(new Fact.Measurement(
                        facts.codes(Vocabulary.NHG45),
                        pick(List.of(Fact.Measurement.Take.values()).subList(1, 8)),
                        List.of(),
                        facts.window(false, true)));
            case 1 -> new Value.Times(facts.counted());
            case 2 -> new Value.Different(facts.counted());
            case 3 ->
                new Value.Days(new Fact.Medicine(facts.codes(Vocabulary.ATC), 1, 1, 0, facts.window(false, true)));
            case 4 ->
                new Value.Charged(new Fact.Procedure(facts.codes(Vocabulary.VEKTIS), 1, facts.window(false, true)));
            default -> new Value.AgeAt(facts.happening().in(new Window.Ever()));
        };
        Optional<NamedValue.Range> plausible = value instanceof Value.Result && random.nextBoolean()
                ? Optional.of(new NamedValue.Range(BigDecimal.valueOf(25), BigDecimal.valueOf(55)))
                : Optional.empty();
        return new NamedValue("number", TITLE, "units", value, plausible, BigDecimal.ONE);
    }

    private NamedValue score() {
        List<NamedValue.Part> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(new NamedValue.Part(BigDecimal.valueOf(1 + random.nextInt(3)), facts.any(true)));
        }
        return new NamedValue("points", TITLE, "points", new Value.Score(parts), Optional.empty(), BigDecimal.ONE);
    }

    private static void add(Map<String, NamedValue> values, NamedValue value) {
        values.put(value.name(), value);
    }

    private static void add(Map<String, Group> groups, String name, Optional<String> event, Criterion rule) {
        groups.put(name, new Group(name, Optional.of(TITLE), event, rule));
    }

    private Measure measure(String name, Counted count, Counted of, Measure.Method method) {
        Set<Measure.Split> splits = EnumSet.of(Measure.Split.AGE, Measure.Split.SEX);
        boolean quarterly = count instanceof Counted.Events && random.nextInt(4) == 0;
        if (quarterly) {
            splits.add(Measure.Split.QUARTER);
        }
        if (random.nextInt(3) == 0) {
            splits.add(Measure.Split.DEPRIVATION);
        }
        return new Measure(
                name,
                TITLE,
                count,
                of,
                Optional.empty(),
                splits,
                List.of("region", "gemeente", "wijk", "buurt"),
                method,
                Optional.empty(),
                Optional.empty(),
                quarterly ? 1 : 1 + random.nextInt(2),
                false,
                Measure.Standardise.NONE,
                Set.of(),
                Measure.Purpose.FIGURE,
                "percent",
                100,
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
        return switch (random.nextInt(4)) {
            case 0 -> new Criterion.All(parts);
            case 1 -> new Criterion.Any(parts);
            case 2 -> parts.isEmpty() ? leaf.get() : new Criterion.Some(1 + random.nextInt(parts.size()), parts);
            default -> new Criterion.None(parts);
        };
    }

    private Criterion yearLeaf() {
        return switch (random.nextInt(10)) {
            case 0 -> new Criterion.InGroup("plain");
            case 1 -> new Criterion.HadEvents(pick(List.of("event", "happening")), 1 + random.nextInt(2));
            case 2 -> new Criterion.Registration(pick(List.of(Criterion.Registration.State.values())));
            case 3 -> new Criterion.ValueWithin("number", facts.limits(1));
            case 4 -> new Criterion.ValueWithin("points", facts.limits(2));
            default -> facts.any(true);
        };
    }

    private Criterion eventLeaf() {
        return random.nextInt(6) == 0 ? new Criterion.PersonInGroup("plain") : facts.any(false);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
