package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.NamedValue;

/** Evaluates criteria by looking through all records, the way a person would do it with a pencil. */
final class NaiveReader {
    private final TinyPond pond;
    private final Entry entry;
    private final NaiveFacts facts;
    private final NaiveDeprivation deprivation;

    NaiveReader(TinyPond pond, Entry entry) {
        this.pond = pond;
        this.entry = entry;
        this.facts = new NaiveFacts(pond);
        this.deprivation = NaiveDeprivation.of(pond);
    }

    /** An event with where its person lived. */
    record Event(long id, long person, LocalDate date, String buurt, String sex, int age) {
        int year() {
            return date.getYear();
        }
    }

    NaiveFacts facts() {
        return facts;
    }

    /** All events of people who lived in the region on that day, in the years of the region. */
    List<Event> events(nl.hofvijver.handbook.definition.Event event) {
        boolean death = event.kind().filter(k -> k == EventKind.DEATH).isPresent();
        List<Event> events = new ArrayList<>();
        for (TinyPond.Person person : pond.persons) {
            for (Day day : chosen(event, happened(event, person.id()))) {
                at(death, day, person).ifPresent(events::add);
            }
        }
        return events.stream().filter(e -> pond.years.contains(e.year())).toList();
    }

    private record Day(LocalDate date, long id) {}

    private List<Day> happened(nl.hofvijver.handbook.definition.Event event, long person) {
        Optional<EventKind> kind = event.kind();
        Stream<Day> days;
        if (kind.isPresent() && kind.get() != EventKind.DEATH) {
            days = pond.visits.stream()
                    .filter(v ->
                            v.person() == person && v.kind().equals(kind.get().source()))
                    .map(v -> new Day(v.date(), v.id()));
        } else {
            days = facts.all(event.fact(), person)
                    .map(NaiveFacts.Hit::date)
                    .distinct()
                    .map(d -> new Day(d, d.toEpochDay()));
        }
        return days.sorted(Comparator.comparing(Day::date).thenComparingLong(Day::id))
                .toList();
    }

    private static List<Day> chosen(nl.hofvijver.handbook.definition.Event event, List<Day> days) {
        List<Day> kept = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            if (event.washout() == 0
                    || i == 0
                    || days.get(i - 1).date().isBefore(day.date().minusMonths(event.washout()))) {
                kept.add(day);
            }
        }
        int which = event.which().number();
        if (which == 0) {
            return kept;
        }
        int position = event.which().fromLast() ? kept.size() - which : which - 1;
        return position >= 0 && position < kept.size() ? List.of(kept.get(position)) : List.of();
    }

    private Optional<Event> at(boolean death, Day day, TinyPond.Person person) {
        LocalDate date = day.date();
        int age = date.getYear() - person.birthYear() - (person.birthMonth().orElse(0) > date.getMonthValue() ? 1 : 0);
        return pond.residences.stream()
                .filter(r -> r.person() == person.id()
                        && !r.from().isAfter(date)
                        && (r.to().isAfter(date) || (death && r.to().equals(date))))
                .max(Comparator.comparing(TinyPond.Residence::from))
                .map(r -> new Event(day.id(), person.id(), date, r.buurt(), person.sex(), Math.max(age, 0)));
    }

    /** The events that a name of the entry stands for. */
    List<Event> named(String name) {
        if (entry.events().containsKey(name)) {
            return events(entry.event(name));
        }
        Group group = entry.group(name);
        return events(entry.event(group.event().orElseThrow())).stream()
                .filter(e -> holds(group.rule(), e))
                .toList();
    }

    boolean holds(Criterion criterion, TinyPond.Counted row) {
        LocalDate end = LocalDate.of(row.year() + 1, 1, 1);
        return switch (criterion) {
            case Criterion.All(var of) -> of.stream().allMatch(c -> holds(c, row));
            case Criterion.Any(var of) -> of.stream().anyMatch(c -> holds(c, row));
            case Criterion.None(var of) -> of.stream().noneMatch(c -> holds(c, row));
            case Criterion.Some(int atLeast, var of) ->
                of.stream().filter(c -> holds(c, row)).count() >= atLeast;
            case Criterion.InGroup(String name) -> holds(entry.group(name).rule(), row);
            case Criterion.HadEvents(String name, int atLeast) ->
                named(name).stream()
                                .filter(e -> e.person() == row.person() && e.year() == row.year())
                                .count()
                        >= atLeast;
            case Criterion.ValueWithin(String name, var limits) ->
                value(entry.value(name), row)
                        .map(v -> limits.stream().allMatch(l -> l.holds(v)))
                        .orElse(false);
            case Criterion.Age(int from, int to) -> from <= row.age() && row.age() <= to;
            case Criterion.Sex(String sex) -> row.sex().equals(sex);
            case Criterion.Lives(var areas) -> lives(areas, row.buurt());
            case Criterion.Deprivation(int from, int to) -> deprived(from, to, row.buurt());
            case Criterion.Registration(var state) ->
                switch (state) {
                    case KNOWN ->
                        pond.population.stream()
                                .filter(c -> c.year() == row.year() && c.buurt().regionMatches(2, row.buurt(), 2, 4))
                                .allMatch(c -> c.registered().isPresent());
                    case ANY -> row.registered().orElse(false);
                    case NONE -> !row.registered().orElse(true);
                };
            case Fact fact -> facts.holds(fact, row.person(), end);
            case Criterion.PersonInGroup _ -> throw new IllegalStateException("a person has no person");
        };
    }

    /** The value of a person in a year, plausible or not. */
    Optional<Double> value(NamedValue value, TinyPond.Counted row) {
        if (value.value() instanceof NamedValue.Value.Score(var parts)) {
            return Optional.of(parts.stream()
                    .filter(p -> holds(p.when(), row))
                    .mapToDouble(p -> p.points().doubleValue())
                    .sum());
        }
        TinyPond.Person person = pond.persons.stream()
                .filter(p -> p.id() == row.person())
                .findFirst()
                .orElseThrow();
        return facts.value(
                value, row.person(), LocalDate.of(row.year() + 1, 1, 1), person.birthYear(), person.birthMonth());
    }

    private static boolean lives(List<String> areas, String buurt) {
        return areas.stream().anyMatch(a -> buurt.substring(2).startsWith(a.substring(2)));
    }

    private boolean deprived(int from, int to, String buurt) {
        return deprivation.map(buurt).filter(f -> from <= f && f <= to).isPresent();
    }

    boolean holds(Criterion criterion, Event event) {
        return switch (criterion) {
            case Criterion.All(var of) -> of.stream().allMatch(c -> holds(c, event));
            case Criterion.Any(var of) -> of.stream().anyMatch(c -> holds(c, event));
            case Criterion.None(var of) -> of.stream().noneMatch(c -> holds(c, event));
            case Criterion.Some(int atLeast, var of) ->
                of.stream().filter(c -> holds(c, event)).count() >= atLeast;
            case Criterion.InGroup(String name) -> holds(entry.group(name).rule(), event);
            case Criterion.PersonInGroup(String name) ->
                pond.population.stream()
                        .filter(c -> c.person() == event.person() && c.year() == event.year())
                        .anyMatch(c -> holds(entry.group(name).rule(), c));
            case Criterion.Age(int from, int to) -> from <= event.age() && event.age() <= to;
            case Criterion.Sex(String sex) -> event.sex().equals(sex);
            case Criterion.Lives(var areas) -> lives(areas, event.buurt());
            case Criterion.Deprivation(int from, int to) -> deprived(from, to, event.buurt());
            case Fact fact -> facts.holds(fact, event.person(), event.date());
            default -> throw new IllegalStateException("not for events: " + criterion);
        };
    }
}
