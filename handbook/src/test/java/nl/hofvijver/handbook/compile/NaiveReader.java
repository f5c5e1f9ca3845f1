package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Window;

/** Evaluates criteria by looking through all records, the way a person would do it with a pencil. */
final class NaiveReader {
    private final TinyPond pond;
    private final Entry entry;

    NaiveReader(TinyPond pond, Entry entry) {
        this.pond = pond;
        this.entry = entry;
    }

    /** An event with where its person lived. */
    record Event(EventKind kind, long person, LocalDate date, String buurt, String sex, int age) {
        int year() {
            return date.getYear();
        }
    }

    /** All events of a kind of people who lived in the region on that day, in the years of the region. */
    List<Event> events(EventKind kind) {
        Stream<Event> all = kind == EventKind.DEATH
                ? pond.persons.stream().flatMap(p -> p.death().stream().flatMap(d -> at(kind, p.id(), d)))
                : pond.visits.stream()
                        .filter(v -> v.kind().equals(kind.source()))
                        .flatMap(v -> at(kind, v.person(), v.date()));
        return all.filter(e -> pond.years.contains(e.year())).toList();
    }

    private Stream<Event> at(EventKind kind, long id, LocalDate date) {
        TinyPond.Person person =
                pond.persons.stream().filter(p -> p.id() == id).findFirst().orElseThrow();
        int age = date.getYear() - person.birthYear() - (person.birthMonth().orElse(0) > date.getMonthValue() ? 1 : 0);
        return pond.residences.stream()
                .filter(r -> r.person() == id
                        && !r.from().isAfter(date)
                        && (r.to().isAfter(date) || (kind == EventKind.DEATH && r.to().equals(date))))
                .max(Comparator.comparing(TinyPond.Residence::from))
                .stream()
                .map(r -> new Event(kind, id, date, r.buurt(), person.sex(), Math.max(age, 0)));
    }

    /** The events that a name of the entry stands for. */
    List<Event> named(String name) {
        EventKind kind = entry.events().get(name);
        if (kind != null) {
            return events(kind);
        }
        Group group = entry.group(name);
        return events(group.event().map(entry.events()::get).orElseThrow()).stream()
                .filter(e -> holds(group.rule(), e))
                .toList();
    }

    boolean holds(Criterion criterion, TinyPond.Counted row) {
        LocalDate end = LocalDate.of(row.year() + 1, 1, 1);
        return switch (criterion) {
            case Criterion.All(var of) -> of.stream().allMatch(c -> holds(c, row));
            case Criterion.Any(var of) -> of.stream().anyMatch(c -> holds(c, row));
            case Criterion.None(var of) -> of.stream().noneMatch(c -> holds(c, row));
            case Criterion.InGroup(String name) -> holds(entry.group(name).rule(), row);
            case Criterion.HadEvents(String name, int atLeast) ->
                named(name).stream()
                                .filter(e -> e.person() == row.person() && e.year() == row.year())
                                .count()
                        >= atLeast;
            case Criterion.Age(int from, int to) -> from <= row.age() && row.age() <= to;
            case Criterion.Sex(String sex) -> row.sex().equals(sex);
            case Criterion.Registration(var state) ->
                switch (state) {
                    case KNOWN ->
                        pond.population.stream()
                                .filter(c -> c.year() == row.year() && c.buurt().regionMatches(2, row.buurt(), 2, 4))
                                .allMatch(c -> c.registered().isPresent());
                    case ANY -> row.registered().orElse(false);
                    case NONE -> !row.registered().orElse(true);
                };
            case Criterion.Fact fact -> holds(fact, row.person(), end);
            case Criterion.PersonInGroup _ -> throw new IllegalStateException("a person has no person");
        };
    }

    boolean holds(Criterion criterion, Event event) {
        return switch (criterion) {
            case Criterion.All(var of) -> of.stream().allMatch(c -> holds(c, event));
            case Criterion.Any(var of) -> of.stream().anyMatch(c -> holds(c, event));
            case Criterion.None(var of) -> of.stream().noneMatch(c -> holds(c, event));
            case Criterion.InGroup(String name) -> holds(entry.group(name).rule(), event);
            case Criterion.PersonInGroup(String name) ->
                pond.population.stream()
                        .filter(c -> c.person() == event.person() && c.year() == event.year())
                        .anyMatch(c -> holds(entry.group(name).rule(), c));
            case Criterion.Age(int from, int to) -> from <= event.age() && event.age() <= to;
            case Criterion.Sex(String sex) -> event.sex().equals(sex);
            case Criterion.Fact fact -> holds(fact, event.person(), event.date());
            default -> throw new IllegalStateException("not for events: " + criterion);
        };
    }

    private boolean holds(Criterion.Fact fact, long person, LocalDate reference) {
        Window within = fact.within();
        return switch (fact) {
            case Criterion.Condition c ->
                pond.conditions.stream()
                        .anyMatch(r ->
                                r.person() == person && within.contains(r.date(), reference) && covers(c.codes(), r));
            case Criterion.Medicine m ->
                pond.medicines.stream()
                                .filter(r -> r.person() == person
                                        && within.contains(r.date(), reference)
                                        && covers(m.codes(), r))
                                .map(r -> r.code()
                                        .substring(0, Math.min(4, r.code().length())))
                                .distinct()
                                .count()
                        >= m.distinct();
            case Criterion.Measurement m -> measured(m, person, reference);
            case Criterion.Happened h -> happened(h, person, reference) >= h.atLeast();
            case Criterion.Screening s ->
                pond.screenings.stream()
                        .anyMatch(r -> r.person() == person
                                && within.contains(r.date(), reference)
                                && Stream.of(r.worry(), r.shortage())
                                        .anyMatch(a -> a.filter(s.foodAnswers()::contains)
                                                .isPresent()));
            case Criterion.Covered c -> covered(c, person, reference);
        };
    }

    private static boolean covers(List<Code> codes, TinyPond.Coded row) {
        return codes.stream().anyMatch(c -> c.vocabulary() == row.vocabulary() && c.covers(row.code()));
    }

    private boolean measured(Criterion.Measurement m, long person, LocalDate reference) {
        List<TinyPond.Result> found = pond.results.stream()
                .filter(r -> r.person() == person
                        && m.within().contains(r.date(), reference)
                        && m.codes().stream().anyMatch(c -> c.covers(r.nhg())))
                .toList();
        if (m.limits().isEmpty()) {
            return !found.isEmpty();
        }
        List<TinyPond.Result> numbers =
                found.stream().filter(r -> r.value().isPresent()).toList();
        Stream<TinyPond.Result> taken = m.take() == Criterion.Measurement.Take.ANY
                ? numbers.stream()
                : numbers.stream()
                        .max(Comparator.comparing(TinyPond.Result::date)
                                .thenComparing(r -> r.value().orElseThrow()))
                        .stream();
        return taken.anyMatch(
                r -> m.limits().stream().allMatch(l -> l.holds(r.value().orElseThrow())));
    }

    private long happened(Criterion.Happened h, long person, LocalDate reference) {
        Set<String> sources = h.kinds().stream().map(EventKind::source).collect(Collectors.toSet());
        List<LocalDate> days = new ArrayList<>();
        pond.visits.stream()
                .filter(v -> v.person() == person && sources.contains(v.kind()))
                .forEach(v -> days.add(v.date()));
        if (h.kinds().contains(EventKind.DEATH)) {
            pond.persons.stream()
                    .filter(p -> p.id() == person)
                    .flatMap(p -> p.death().stream())
                    .forEach(days::add);
        }
        return days.stream().filter(d -> h.within().contains(d, reference)).count();
    }

    /** Looks at every day of the window; up to 92 uncovered days in a row between two covered ones do not count. */
    private boolean covered(Criterion.Covered c, long person, LocalDate reference) {
        LocalDate start = c.within().start(reference).orElseThrow();
        LocalDate first = LocalDate.of(pond.years.from(), 1, 1);
        LocalDate last = LocalDate.of(pond.years.to(), 12, 31);
        LocalDate before = LocalDate.MIN;
        List<LocalDate> days = first.datesUntil(last.plusDays(1))
                .filter(d -> coveredOn(c, person, d))
                .toList();
        LocalDate stretch = LocalDate.MIN;
        for (LocalDate day : days) {
            if (before.equals(LocalDate.MIN) || before.plusDays(93).isBefore(day)) {
                stretch = day;
            }
            before = day;
            if (!stretch.isAfter(start) && !day.isBefore(reference.minusDays(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean coveredOn(Criterion.Covered c, long person, LocalDate day) {
        return pond.registrations.stream()
                .filter(r -> r.person() == person && !r.from().isAfter(day) && r.to().isAfter(day))
                .anyMatch(r -> c.tables().stream()
                        .allMatch((Delivered t) -> pond.deliveredInFull(r.practice(), t, day.getYear())));
    }
}
