package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.VisitDetail;

/** Looks facts up by going through all records of a tiny pond, the way a person would do it with a pencil. */
final class NaiveFacts {
    private final TinyPond pond;

    NaiveFacts(TinyPond pond) {
        this.pond = pond;
    }

    /** Something that was found: on which day, which thing, with which number. */
    record Hit(LocalDate date, String item, double days) {}

    boolean holds(Fact fact, long person, LocalDate reference) {
        return switch (fact) {
            case Fact.Covered c ->
                covered(c.within().start(reference).orElseThrow(), reference, d -> coveredOn(c, person, d));
            case Fact.InView v ->
                pond.views.stream()
                        .anyMatch(o -> o.person() == person
                                && !o.from().isAfter(v.within().start(reference).orElseThrow())
                                && !o.last().plusDays(1).isBefore(reference));
            case Fact.Measurement m
            when m.take() != Fact.Measurement.Take.ANY ->
                take(m, person, reference, Optional.empty())
                        .map(v -> m.limits().stream().allMatch(l -> l.holds(v)))
                        .orElse(false);
            case Fact.AtOnce a ->
                prescribed(a.codes(), person)
                        .filter(r -> a.within().contains(r.date(), reference))
                        .anyMatch(r -> inUse(a.codes(), person, r.date()) >= a.groups());
            default -> enough(fact, hits(fact, person, reference));
        };
    }

    private static boolean enough(Fact fact, List<Hit> hits) {
        TreeMap<String, List<Hit>> things = new TreeMap<>();
        hits.forEach(h -> things.computeIfAbsent(fact.distinct() > 1 ? h.item() : "", i -> new ArrayList<>())
                .add(h));
        things.values().removeIf(h -> times(fact, h) < fact.times());
        double days = things.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Hit::days)
                .sum();
        int least = fact instanceof Fact.Medicine m ? m.days() : 0;
        return things.size() >= fact.distinct() && days >= least;
    }

    private static long times(Fact fact, List<Hit> hits) {
        return fact instanceof Fact.Happened
                ? hits.size()
                : hits.stream().map(Hit::date).distinct().count();
    }

    /** The number that a value gives; empty when the person lacks it. */
    Optional<Double> value(NamedValue named, long person, LocalDate reference, int birthYear, Optional<Integer> month) {
        return switch (named.value()) {
            case NamedValue.Value.Result(var m) -> take(m, person, reference, named.plausible());
            case NamedValue.Value.Times(var f) -> Optional.of((double) times(f, hits(f, person, reference)));
            case NamedValue.Value.Different(var f) ->
                Optional.of((double) hits(f, person, reference).stream()
                        .map(Hit::item)
                        .distinct()
                        .count());
            case NamedValue.Value.Days(var m) ->
                Optional.of(hits(m, person, reference).stream()
                        .mapToDouble(Hit::days)
                        .sum());
            case NamedValue.Value.Charged(var p) ->
                Optional.of(hits(p, person, reference).stream()
                        .mapToDouble(Hit::days)
                        .sum());
            case NamedValue.Value.AgeAt(var f) ->
                all(f, person)
                        .map(Hit::date)
                        .min(Comparator.naturalOrder())
                        .filter(d -> d.isBefore(reference))
                        .map(d -> Math.max(
                                0.0,
                                d.getYear()
                                        - birthYear
                                        - (month.filter(b -> b > d.getMonthValue())
                                                        .isPresent()
                                                ? 1
                                                : 0)));
            case NamedValue.Value.Score _ -> throw new IllegalArgumentException("a score is not a fact");
        };
    }

    /** The first day on which the fact was found in the window. */
    Optional<LocalDate> first(Fact fact, long person, LocalDate reference) {
        return hits(fact, person, reference).stream().map(Hit::date).min(Comparator.naturalOrder());
    }

    private List<Hit> hits(Fact fact, long person, LocalDate reference) {
        return all(fact, person)
                .filter(h -> fact.within().contains(h.date(), reference))
                .toList();
    }

    /** Everything that was ever found. */
    Stream<Hit> all(Fact fact, long person) {
        return switch (fact) {
            case Fact.Condition c -> coded(pond.conditions, c.codes(), person, r -> item(c.codes(), r));
            case Fact.Medicine m ->
                coded(
                        pond.medicines,
                        m.codes(),
                        person,
                        r -> r.code().substring(0, Math.min(4, r.code().length())));
            case Fact.Procedure p -> coded(pond.procedures, p.codes(), person, r -> "");
            case Fact.Observed o ->
                coded(pond.observations, o.codes(), person, r -> "").flatMap(h -> running(o, h));
            case Fact.Measurement m -> results(m, person).map(r -> new Hit(r.date(), item(m.codes(), r.nhg()), 0));
            case Fact.Happened h -> visits(h, person);
            case Fact.Screening s -> screened(s, person);
            case Fact.Moved _ -> moved(person);
            case Fact.Household h ->
                pond.households.stream()
                        .filter(r -> r.person() == person
                                && r.size().orElse(1) >= h.sizeFrom()
                                && (h.types().isEmpty() || h.types().contains(r.type()))
                                && (h.roles().isEmpty() || h.roles().contains(r.role())))
                        .map(r -> new Hit(LocalDate.of(r.year(), 1, 1), "", 0));
            case Fact.Income i ->
                pond.incomes.stream()
                        .filter(r -> r.person() == person
                                && r.group()
                                        .filter(g -> i.from() <= g && g <= i.to())
                                        .isPresent()
                                && (!i.welfare() || r.welfare()))
                        .map(r -> new Hit(LocalDate.of(r.year(), 1, 1), "", 0));
            case Fact.AtOnce _, Fact.Covered _, Fact.InView _ -> throw new IllegalStateException("not found on a day");
        };
    }

    private static Stream<Hit> coded(
            List<TinyPond.Coded> rows, List<Code> codes, long person, Function<TinyPond.Coded, String> item) {
        return rows.stream()
                .filter(r -> r.person() == person && covers(codes, r))
                .map(r -> new Hit(r.date(), item.apply(r), r.days().orElse(0)));
    }

    private static boolean covers(List<Code> codes, TinyPond.Coded row) {
        return codes.stream().anyMatch(c -> c.vocabulary() == row.vocabulary() && c.covers(row.code()));
    }

    private static String item(List<Code> codes, TinyPond.Coded row) {
        return codes.stream()
                .filter(c -> c.vocabulary() == row.vocabulary() && c.covers(row.code()))
                .findFirst()
                .map(Code::text)
                .orElseThrow();
    }

    private static String item(List<Code> codes, String code) {
        return codes.stream()
                .filter(c -> c.covers(code))
                .findFirst()
                .map(Code::text)
                .orElseThrow();
    }

    /** What lasts is found on its first day and on every later 1 January in the years of the region. */
    private Stream<Hit> running(Fact.Observed observed, Hit begun) {
        if (observed.codes().getFirst().text().startsWith("VERWIJZING")) {
            return Stream.of(begun);
        }
        LocalDate end = begun.days() == 0 ? LocalDate.MAX : begun.date().plusDays((long) begun.days());
        Stream<Hit> later = Stream.iterate(pond.years.from(), y -> y <= pond.years.to(), y -> y + 1)
                .map(y -> LocalDate.of(y, 1, 1))
                .filter(d -> d.isAfter(begun.date()) && end.isAfter(d))
                .map(d -> new Hit(d, "", 0));
        return Stream.concat(Stream.of(begun), later);
    }

    private Stream<TinyPond.Result> results(Fact.Measurement m, long person) {
        boolean anyResult = m.limits().isEmpty() && m.take() == Fact.Measurement.Take.ANY;
        return pond.results.stream()
                .filter(r -> r.person() == person
                        && m.codes().stream().anyMatch(c -> c.covers(r.nhg()))
                        && (anyResult || r.value().isPresent())
                        && (m.unit().isEmpty() || r.unit().isEmpty() || r.unit().equals(m.unit()))
                        && (m.take() != Fact.Measurement.Take.ANY
                                || m.limits().stream()
                                        .allMatch((Limit l) -> l.holds(r.value().orElseThrow()))));
    }

    private Optional<Double> take(
            Fact.Measurement m, long person, LocalDate reference, Optional<NamedValue.Range> plausible) {
        TreeMap<LocalDate, Double> byDay = new TreeMap<>();
        results(m, person)
                .filter(r -> m.within().contains(r.date(), reference))
                .filter(r -> plausible
                        .map(p -> p.from().doubleValue() <= r.value().orElseThrow()
                                && r.value().orElseThrow() <= p.to().doubleValue())
                        .orElse(true))
                .forEach(r -> byDay.merge(r.date(), r.value().orElseThrow(), Math::max));
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        var values = byDay.values().stream().mapToDouble(v -> v);
        return switch (m.take()) {
            case ANY -> throw new IllegalStateException("nothing is taken");
            case LAST -> Optional.of(byDay.lastEntry().getValue());
            case FIRST -> Optional.of(byDay.firstEntry().getValue());
            case HIGHEST -> Optional.of(values.max().orElseThrow());
            case LOWEST -> Optional.of(values.min().orElseThrow());
            case MEAN -> Optional.of(rounded(values.average().orElseThrow()));
            case CHANGE ->
                byDay.size() < 2
                        ? Optional.empty()
                        : Optional.of(rounded(byDay.lastEntry().getValue()
                                - byDay.firstEntry().getValue()));
            case TREND -> byDay.size() < 3 ? Optional.empty() : Optional.of(slope(byDay));
        };
    }

    private static double slope(Map<LocalDate, Double> byDay) {
        double x = byDay.keySet().stream()
                .mapToLong(LocalDate::toEpochDay)
                .average()
                .orElseThrow();
        double y = byDay.values().stream().mapToDouble(v -> v).average().orElseThrow();
        double up = 0;
        double across = 0;
        for (var day : byDay.entrySet()) {
            up += (day.getKey().toEpochDay() - x) * (day.getValue() - y);
            across += Math.pow(day.getKey().toEpochDay() - x, 2);
        }
        return rounded(365.25 * up / across);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private Stream<Hit> visits(Fact.Happened h, long person) {
        Set<String> sources = h.kinds().stream().map(EventKind::source).collect(Collectors.toSet());
        Stream<Hit> visits = pond.visits.stream()
                .filter(v -> v.person() == person && sources.contains(v.kind()) && fits(h.detail(), v))
                .map(v -> new Hit(v.date(), "", 0));
        Stream<Hit> death = h.kinds().contains(EventKind.DEATH)
                ? pond.persons.stream()
                        .filter(p -> p.id() == person)
                        .flatMap(p -> p.death().stream())
                        .map(d -> new Hit(d, "", 0))
                : Stream.of();
        return Stream.concat(visits, death);
    }

    private static boolean fits(VisitDetail detail, TinyPond.Visit visit) {
        if (detail.isNone()) {
            return true;
        }
        return !visit.kind().equals("GP")
                && among(detail.hours(), visit.hour().map(h -> part(visit.date(), h)))
                && among(detail.arrivals(), visit.arrival())
                && among(detail.urgencies(), visit.urgency())
                && among(detail.destinations(), visit.destination());
    }

    private static boolean among(Set<String> asked, Optional<String> found) {
        return asked.isEmpty() || found.filter(asked::contains).isPresent();
    }

    private static String part(LocalDate date, int hour) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> "weekend";
            default -> hour >= 8 && hour < 17 ? "office" : hour >= 17 && hour < 23 ? "evening" : "night";
        };
    }

    private Stream<Hit> screened(Fact.Screening s, long person) {
        return pond.screenings.stream()
                .filter(r -> r.person() == person && finds(s.finding(), r))
                .map(r -> new Hit(r.date(), "", 0));
    }

    private boolean finds(Fact.Screening.Finding finding, TinyPond.Screened r) {
        return switch (finding) {
            case Fact.Screening.Finding.Food(var answers) ->
                Stream.of(r.worry(), r.shortage())
                        .anyMatch(a -> a.filter(answers::contains).isPresent());
            case Fact.Screening.Finding.Sdq(var limits) ->
                r.sdq().isPresent()
                        && limits.stream().allMatch(l -> l.holds(r.sdq().orElseThrow()));
            case Fact.Screening.Finding.Weight(var classes) ->
                weight(r).filter(classes::contains).isPresent();
        };
    }

    private Optional<String> weight(TinyPond.Screened r) {
        TinyPond.Person child = pond.persons.stream()
                .filter(p -> p.id() == r.person())
                .findFirst()
                .orElseThrow();
        long months = ChronoUnit.MONTHS.between(
                LocalDate.of(child.birthYear(), child.birthMonth().orElse(7), 1),
                r.date().withDayOfMonth(1));
        int age = (int) Math.floorDiv(months + 6, 12);
        return WeightLimits.table().rows().stream()
                .filter(w ->
                        child.sex().equals(w.get(0)) && Integer.valueOf(age).equals(w.get(1)))
                .findFirst()
                .flatMap(w -> r.bmi()
                        .map(b -> b >= (Double) w.get(3) ? "obese" : b >= (Double) w.get(2) ? "overweight" : "normal"));
    }

    private Stream<Hit> moved(long person) {
        Set<LocalDate> ends = new HashSet<>();
        pond.residences.stream().filter(r -> r.person() == person).forEach(r -> ends.add(r.to()));
        return pond.residences.stream()
                .filter(r -> r.person() == person && ends.contains(r.from()))
                .map(r -> new Hit(r.from(), "", 0));
    }

    private Stream<TinyPond.Coded> prescribed(List<Code> codes, long person) {
        return pond.medicines.stream().filter(r -> r.person() == person && covers(codes, r));
    }

    private long inUse(List<Code> codes, long person, LocalDate day) {
        return prescribed(codes, person)
                .filter(r -> !r.date().isAfter(day)
                        && !r.date().plusDays(r.days().orElse(0)).isBefore(day))
                .map(r -> r.code().substring(0, Math.min(4, r.code().length())))
                .distinct()
                .count();
    }

    /** Looks at every day of the window; up to 92 uncovered days in a row between two covered ones do not count. */
    private boolean covered(LocalDate start, LocalDate reference, Predicate<LocalDate> on) {
        LocalDate first = LocalDate.of(pond.years.from(), 1, 1);
        LocalDate last = LocalDate.of(pond.years.to(), 12, 31);
        LocalDate before = LocalDate.MIN;
        LocalDate stretch = LocalDate.MIN;
        for (LocalDate day : first.datesUntil(last.plusDays(1)).filter(on).toList()) {
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

    private boolean coveredOn(Fact.Covered c, long person, LocalDate day) {
        return pond.registrations.stream()
                .filter(r -> r.person() == person && !r.from().isAfter(day) && r.to().isAfter(day))
                .anyMatch(r -> c.tables().stream()
                        .allMatch((Delivered t) -> pond.deliveredInFull(r.practice(), t, day.getYear())));
    }
}
