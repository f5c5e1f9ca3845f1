package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private final NaiveDeprivation deprivation;

    NaiveCells(TinyPond pond, Entry entry, Measure measure) {
        this.pond = pond;
        this.entry = entry;
        this.measure = measure;
        this.reader = new NaiveReader(pond, entry);
        this.needs = Needs.of(entry, measure);
        this.deprivation = NaiveDeprivation.of(pond);
    }

    /** Something to count: a person in a year, or an event. */
    private record Item(int year, int quarter, String buurt, String sex, int age, double weight) {
        Item(NaiveReader.Event event) {
            this(event.year(), (event.date().getMonthValue() + 2) / 3, event.buurt(), event.sex(), event.age(), 1);
        }
    }

    /** A person in a year, or in each quarter of it; as somebody, or as the time of being there. */
    private Stream<Item> items(TinyPond.Counted row) {
        double weight = measure.method() == Measure.Method.PERSON_YEARS ? days(row) / 365.25 : 1;
        if (!measure.by().contains(Measure.Split.QUARTER)) {
            return Stream.of(new Item(row.year(), 0, row.buurt(), row.sex(), row.age(), weight));
        }
        return Stream.of(1, 2, 3, 4).map(q -> new Item(row.year(), q, row.buurt(), row.sex(), row.age(), weight / 4));
    }

    private long days(TinyPond.Counted row) {
        LocalDate first = LocalDate.of(row.year(), 1, 1);
        long lived = pond.residences.stream()
                .filter(r -> r.person() == row.person())
                .mapToLong(r -> overlap(r.from(), r.to(), first))
                .sum();
        long seen = pond.registrations.stream()
                .filter(r -> r.person() == row.person()
                        && pond.deliveredInFull(r.practice(), Delivered.EPS, row.year())
                        && pond.deliveredInFull(r.practice(), Delivered.JRN, row.year()))
                .mapToLong(r -> overlap(r.from(), r.to(), first))
                .sum();
        return needs.stream().anyMatch(Delivered::fromPractice) ? Math.min(seen, lived) : lived;
    }

    private static long overlap(LocalDate from, LocalDate to, LocalDate first) {
        LocalDate begin = from.isAfter(first) ? from : first;
        LocalDate end = to.isBefore(first.plusYears(1)) ? to : first.plusYears(1);
        return Math.max(0, ChronoUnit.DAYS.between(begin, end));
    }

    /** Numerator and denominator by {@code measure|level|area|period|sex|age}, where the denominator is not zero. */
    Map<String, List<Double>> counts() {
        List<Item> denominator = items(measure.of(), c -> true);
        List<Item> numerator = measure.count() instanceof Counted.Events(String count)
                ? eventNumerator(count)
                : items(measure.of(), row -> inGroup(measure.count(), row));
        Map<String, Double> above = sums(numerator);
        Map<String, Double> below = sums(denominator);
        Set<String> keys = new TreeSet<>(above.keySet());
        keys.addAll(below.keySet());
        Map<String, List<Double>> counts = new TreeMap<>();
        keys.forEach(key -> counts.put(
                entry.idOf(measure) + "|" + key,
                List.of(shown(above.getOrDefault(key, 0.0)), shown(below.getOrDefault(key, 0.0)))));
        return counts;
    }

    private Map<String, Double> sums(List<Item> items) {
        Map<String, Double> sums = new TreeMap<>();
        items.forEach(item -> keys(item).forEach(key -> sums.merge(key, item.weight(), Double::sum)));
        return sums;
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
                .flatMap(this::items)
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
                && Stream.of(Delivered.MED, Delivered.LAB, Delivered.ACT, Delivered.COR)
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

    private Set<String> keys(Item item) {
        Set<String> keys = new TreeSet<>();
        for (String area : areas(item.buurt())) {
            for (String period : periods(item)) {
                for (String sex : item.sex().equals("unknown") ? List.of("all") : List.of("all", item.sex())) {
                    for (String age : List.of("all", band(item.age()))) {
                        keys.add(String.join("|", area, period, sex, age));
                    }
                }
            }
        }
        return keys;
    }

    /** Person-years are shown in whole years. */
    private double shown(double count) {
        return measure.method() == Measure.Method.PERSON_YEARS ? Math.round(count) : count;
    }

    private List<String> areas(String buurt) {
        List<String> areas = new ArrayList<>(List.of(
                "buurt|" + buurt,
                "wijk|WK" + buurt.substring(2, 8),
                "gemeente|GM" + buurt.substring(2, 6),
                "region|vijver"));
        if (measure.by().contains(Measure.Split.DEPRIVATION)) {
            deprivation.map(buurt).ifPresent(f -> areas.add("deprivation|D" + f));
        }
        return areas;
    }

    private List<String> periods(Item item) {
        int year = item.year();
        if (measure.by().contains(Measure.Split.QUARTER)) {
            return List.of(year + "-Q" + item.quarter());
        }
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
