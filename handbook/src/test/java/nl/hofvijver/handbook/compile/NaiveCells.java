package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Needs;

/** Counts cells one by one: for each cell the whole population is looked through again. */
final class NaiveCells {
    private final TinyPond pond;
    private final Entry entry;
    private final Measure measure;
    private final NaiveReader reader;
    private final Set<Delivered> needs;

    NaiveCells(TinyPond pond, Entry entry, Measure measure) {
        this.pond = pond;
        this.entry = entry;
        this.measure = measure;
        this.reader = new NaiveReader(pond, entry);
        this.needs = Needs.of(entry, measure);
    }

    /** Something to count: a person in a year, or an event. */
    private record Item(int year, String buurt, String sex, int age) {
        Item(TinyPond.Counted row) {
            this(row.year(), row.buurt(), row.sex(), row.age());
        }

        Item(NaiveReader.Event event) {
            this(event.year(), event.buurt(), event.sex(), event.age());
        }
    }

    /** Numerator and denominator by {@code measure|level|area|period|sex|age}, where the denominator is not zero. */
    Map<String, List<Double>> counts() {
        Map<String, List<Double>> counts = new TreeMap<>();
        List<Item> denominator = items(measure.of(), c -> true);
        List<Item> numerator = measure.count() instanceof Counted.Events(String count)
                ? eventNumerator(count)
                : items(measure.of(), row -> inGroup(measure.count(), row));
        for (String key :
                keys(Stream.concat(denominator.stream(), numerator.stream()).toList())) {
            counts.put(entry.idOf(measure) + "|" + key, List.of((double) count(numerator, key), (double)
                    count(denominator, key)));
        }
        return counts;
    }

    private List<Item> eventNumerator(String name) {
        List<NaiveReader.Event> events = reader.named(name);
        if (measure.of() instanceof Counted.Events(String of)) {
            List<NaiveReader.Event> among = reader.named(of);
            return events.stream()
                    .filter(among::contains)
                    .filter(e -> delivered(e.year()))
                    .map(Item::new)
                    .toList();
        }
        return events.stream().filter(e -> delivered(e.year())).map(Item::new).toList();
    }

    private List<Item> items(Counted counted, Predicate<TinyPond.Counted> also) {
        if (counted instanceof Counted.Events(String name)) {
            return reader.named(name).stream()
                    .filter(e -> delivered(e.year()))
                    .map(Item::new)
                    .toList();
        }
        return pond.population.stream()
                .filter(row -> delivered(row.year()) && covered(row) && inGroup(counted, row) && also.test(row))
                .map(Item::new)
                .toList();
    }

    private boolean inGroup(Counted counted, TinyPond.Counted row) {
        return !(counted instanceof Counted.People(String group))
                || reader.holds(entry.group(group).rule(), row);
    }

    /** Practice data: only who is covered, and whose practice delivered medicines and laboratory where they are needed. */
    private boolean covered(TinyPond.Counted row) {
        if (needs.stream().noneMatch(Delivered::fromPractice)) {
            return true;
        }
        return row.covered()
                && Stream.of(Delivered.MED, Delivered.LAB)
                        .filter(needs::contains)
                        .allMatch(t -> pond.deliveredInFull(row.practice().orElse(""), t, row.year()));
    }

    /** Other data: what no partner delivered for the year is not counted. */
    private boolean delivered(int year) {
        return needs.stream()
                .filter(n -> !n.fromPractice())
                .allMatch(n -> pond.delivered.entrySet().stream()
                        .filter(e -> e.getKey().endsWith("/" + n.kind() + "/" + n.name() + "/" + year))
                        .anyMatch(e -> !e.getValue().equals("no")));
    }

    private Set<String> keys(List<Item> items) {
        Set<String> keys = new TreeSet<>();
        for (Item item : items) {
            for (String area : areas(item.buurt())) {
                for (String period : periods(item.year())) {
                    for (String sex : item.sex().equals("unknown") ? List.of("all") : List.of("all", item.sex())) {
                        for (String age : List.of("all", band(item.age()))) {
                            keys.add(String.join("|", area, period, sex, age));
                        }
                    }
                }
            }
        }
        return keys;
    }

    private long count(List<Item> items, String key) {
        return items.stream().filter(i -> keys(List.of(i)).contains(key)).count();
    }

    private static List<String> areas(String buurt) {
        return List.of(
                "buurt|" + buurt,
                "wijk|WK" + buurt.substring(2, 8),
                "gemeente|GM" + buurt.substring(2, 6),
                "region|vijver");
    }

    private List<String> periods(int year) {
        List<String> periods = new ArrayList<>();
        int length = measure.pool();
        for (int last = pond.years.from() + length - 1; last <= pond.years.to(); last++) {
            if (last - length < year && year <= last) {
                periods.add(length == 1 ? "" + last : (last - length + 1) + "-" + last);
            }
        }
        return periods;
    }

    private static String band(int age) {
        return age >= 90 ? "90+" : (age / 10 * 10) + "-" + (age / 10 * 10 + 9);
    }
}
