package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.VisitDetail;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.pond.region.Years;

/** Fills a small pond by chance, with more coincidences (edges of windows, same days) than real life has. */
final class RandomPond {
    static final List<String> BUURTEN = List.of("BU99010101", "BU99010102", "BU99020101");
    static final List<String> ICPC = List.of("T90", "T90.01", "T90.02", "R95", "K77");
    static final List<String> ICD10 = List.of("I21", "I21.9", "E11");
    static final List<String> DBC = List.of("0313-222", "0313-221");
    static final List<String> ATC = List.of("A10BA02", "A10BB01", "A10AB01", "C07AB02", "C07AA05", "N02A", "N02BE01");
    static final List<String> NHG = List.of("2816", "281", "1272");
    static final List<String> VEKTIS = List.of("12001", "12002", "12110");
    static final List<String> LOCAL =
            List.of("VERWIJZING:CAR", "VERWIJZING:INT", "WMO:begeleiding", "JEUGDHULP:ambulant", "SCHULD:wanbetaler");
    static final List<String> UNITS = List.of("mmol/mol", "%");
    private static final List<String> PRACTICES = List.of("gp-1", "gp-2");
    private static final List<String> STATES = List.of("yes", "yes", "yes", "partly", "no");
    private final Random random;
    private final TinyPond pond = new TinyPond(new Years(2021, 2024));

    private RandomPond(Random random) {
        this.random = random;
    }

    static TinyPond fill(Random random) {
        RandomPond filling = new RandomPond(random);
        filling.deliveries();
        int persons = 4 + random.nextInt(8);
        for (int id = 1; id <= persons; id++) {
            filling.person(id);
        }
        return filling.pond;
    }

    private void deliveries() {
        for (int year = pond.years.from(); year <= pond.years.to(); year++) {
            for (Delivered table : Delivered.values()) {
                List<String> partners =
                        table.fromPractice() ? PRACTICES : List.of(table.kind() + "-1", table.kind() + "-2");
                for (String partner : partners) {
                    pond.deliver(partner, table, year, pick(STATES));
                }
            }
        }
    }

    private void person(long id) {
        int birthYear = 1930 + random.nextInt(94);
        Optional<LocalDate> death = random.nextInt(4) == 0 ? Optional.of(day()) : Optional.empty();
        TinyPond.Person person = new TinyPond.Person(
                id,
                birthYear,
                random.nextBoolean() ? Optional.of(1 + random.nextInt(12)) : Optional.empty(),
                pick(List.of("male", "female", "female", "unknown")),
                death.filter(d -> d.getYear() >= birthYear));
        pond.persons.add(person);
        residences(person);
        registrations(id);
        population(person);
        facts(id);
    }

    private void residences(TinyPond.Person person) {
        if (random.nextInt(6) == 0) {
            return;
        }
        LocalDate end = person.death().map(d -> d.plusDays(random.nextInt(2))).orElse(TinyPond.OPEN);
        LocalDate moved = day();
        LocalDate from = LocalDate.of(2000, 1, 1);
        if (random.nextInt(3) == 0 && moved.isBefore(end)) {
            pond.residences.add(new TinyPond.Residence(person.id(), pick(BUURTEN), from, moved));
            from = moved;
        }
        pond.residences.add(new TinyPond.Residence(person.id(), pick(BUURTEN), from, end));
    }

    private void registrations(long id) {
        LocalDate from = LocalDate.of(2021, 1, 1);
        for (int i = random.nextInt(4); i > 0 && from.getYear() < 2025; i--) {
            LocalDate to = from.plusDays(90L + random.nextInt(1200));
            LocalDate end = to.isAfter(LocalDate.of(2025, 1, 1)) ? LocalDate.of(2025, 1, 1) : to;
            pond.registrations.add(new TinyPond.Registration(id, pick(PRACTICES), from, end));
            from = end.plusDays(pick(List.of(0, 1, 91, 92, 93, 200)));
        }
    }

    private void population(TinyPond.Person person) {
        for (int year = pond.years.from(); year <= pond.years.to(); year++) {
            LocalDate count = LocalDate.of(year, 7, 1);
            int age = year - person.birthYear();
            int counted = year;
            pond.residences.stream()
                    .filter(r ->
                            r.person() == person.id() && !r.from().isAfter(count) && r.to().isAfter(count) && age >= 0)
                    .findFirst()
                    .ifPresent(r -> {
                        Optional<String> practice =
                                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(PRACTICES));
                        pond.population.add(new TinyPond.Counted(
                                person.id(),
                                counted,
                                r.buurt(),
                                person.sex(),
                                age,
                                practice,
                                practice.isPresent() && random.nextInt(3) > 0,
                                pick(List.of(
                                        Optional.of(true), Optional.of(true), Optional.of(false), Optional.empty())),
                                random.nextInt(2) == 0 ? 1.0 : 0.5));
                    });
        }
    }

    private void facts(long id) {
        for (int i = random.nextInt(6); i > 0; i--) {
            Vocabulary vocabulary = pick(List.of(Vocabulary.ICPC, Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC));
            pond.conditions.add(new TinyPond.Coded(id, vocabulary, pick(codes(vocabulary)), day()));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            Optional<Integer> days = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(120));
            pond.medicines.add(new TinyPond.Coded(id, Vocabulary.ATC, pick(ATC), day(), days));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            Optional<Double> value =
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(20.0 + 5 * random.nextInt(10));
            Optional<String> unit = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(UNITS));
            pond.results.add(new TinyPond.Result(id, pick(NHG), day(), value, unit));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            pond.visits.add(visit(id * 100 + i, id, pick(List.of("GP", "GP", "GP", "SEH", "SEH", "OPNAME"))));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<Integer> euros = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(40) - 5);
            pond.procedures.add(new TinyPond.Coded(id, Vocabulary.VEKTIS, pick(VEKTIS), day(), euros));
            Optional<Integer> lasts = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(800));
            pond.observations.add(new TinyPond.Coded(id, Vocabulary.LOCAL, pick(LOCAL), day(), lasts));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<Integer> sdq = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(8 + random.nextInt(12));
            Optional<Double> bmi = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(15.0 + random.nextInt(15));
            pond.screenings.add(new TinyPond.Screened(id, day(), answer(), answer(), sdq, bmi));
        }
        for (int year = pond.years.from(); year <= pond.years.to(); year++) {
            social(id, year);
        }
        if (random.nextInt(4) > 0) {
            LocalDate from = day();
            pond.views.add(new TinyPond.View(id, from, from.plusDays(random.nextInt(2000))));
        }
    }

    private TinyPond.Visit visit(long visit, long id, String kind) {
        if (kind.equals("GP")) {
            return new TinyPond.Visit(visit, id, kind, day());
        }
        return new TinyPond.Visit(
                visit,
                id,
                kind,
                day(),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(random.nextInt(24)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(VisitDetail.ARRIVALS)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(VisitDetail.URGENCIES)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(VisitDetail.DESTINATIONS)));
    }

    private void social(long id, int year) {
        if (random.nextInt(3) > 0) {
            Optional<Integer> size = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(5));
            pond.households.add(
                    new TinyPond.Household(id, year, pick(Fact.Household.TYPES), pick(Fact.Household.ROLES), size));
        }
        if (random.nextInt(3) > 0) {
            Optional<Integer> group = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(1000));
            pond.incomes.add(new TinyPond.Income(id, year, group, random.nextInt(4) == 0));
        }
    }

    static List<String> codes(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case ICPC -> ICPC;
            case ICD10 -> ICD10;
            case DBC -> DBC;
            case ATC -> ATC;
            case NHG45 -> NHG;
            case VEKTIS -> VEKTIS;
            case LOCAL -> LOCAL;
        };
    }

    private Optional<String> answer() {
        return pick(List.of(Optional.of("vaak"), Optional.of("soms"), Optional.of("nooit"), Optional.empty()));
    }

    /** A day from 2018 to 2025; one in three is the first or the last day of a month. */
    private LocalDate day() {
        LocalDate any = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(8 * 365));
        return switch (random.nextInt(6)) {
            case 0 -> any.withDayOfMonth(1);
            case 1 -> any.withDayOfMonth(any.lengthOfMonth());
            default -> any;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
