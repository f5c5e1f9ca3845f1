package nl.hofvijver.handbook.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.VisitDetail;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;

/** Makes up leaves of definitions by chance. */
final class RandomFact {
    private static final int KINDS = 17;
    private final Random random;

    RandomFact(Random random) {
        this.random = random;
    }

    /** Any leaf, for a person in a year or for an event. */
    Criterion any(boolean year) {
        return switch (random.nextInt(KINDS)) {
            case 0, 1 -> condition(year);
            case 2 -> medicine(year);
            case 3 -> new Fact.AtOnce(codes(Vocabulary.ATC), 1 + random.nextInt(3), window(false, year));
            case 4, 5 -> measurement(year);
            case 6 -> contact(year);
            case 7 -> {
                int times = 1 + random.nextInt(2);
                yield new Fact.Procedure(codes(Vocabulary.VEKTIS), times, window(true, year));
            }
            case 8 -> {
                int times = 1 + random.nextInt(2);
                String kind = pick(List.of("VERWIJZING:", "WMO:", "JEUGDHULP:", "SCHULD:"));
                yield new Fact.Observed(List.of(new Code(Vocabulary.LOCAL, kind)), times, window(true, year));
            }
            case 9 -> new Fact.Screening(finding(), window(true, year));
            case 10 -> new Fact.Moved(1, window(false, year));
            case 11 -> household(year);
            case 12 -> {
                int from = 1 + random.nextInt(600);
                yield new Fact.Income(from, from + 400, random.nextInt(4) == 0, window(false, year));
            }
            case 13 -> new Fact.Covered(random.nextBoolean() ? Set.of() : Set.of(Delivered.LAB), back(year));
            case 14 -> new Fact.InView(back(year));
            case 15 -> {
                int from = random.nextInt(60);
                int to = random.nextBoolean() ? Criterion.Age.NO_LIMIT : from + random.nextInt(40);
                yield new Criterion.Age(from, to);
            }
            default ->
                pick(List.of(
                        new Criterion.Sex("male"),
                        new Criterion.Lives(List.of("GM9901", "BU99020101")),
                        new Criterion.Lives(List.of("WK990101")),
                        new Criterion.Deprivation(1, 2)));
        };
    }

    /** Something that happens on a day. */
    Fact happening() {
        Window ever = new Window.Ever();
        return switch (random.nextInt(4)) {
            case 0 -> new Fact.Condition(codes(diagnosis()), ever);
            case 1 -> new Fact.Medicine(codes(Vocabulary.ATC), 1, ever);
            case 2 -> new Fact.Procedure(codes(Vocabulary.VEKTIS), 1, ever);
            default -> new Fact.Happened(EnumSet.of(EventKind.ED), detail(), 1, ever);
        };
    }

    /** Something of which the number can be counted in a window. */
    Fact counted() {
        Window window = window(false, true);
        return switch (random.nextInt(4)) {
            case 0 -> new Fact.Condition(codes(diagnosis()), window);
            case 1 -> new Fact.Medicine(codes(Vocabulary.ATC), 1, window);
            case 2 -> new Fact.Procedure(codes(Vocabulary.VEKTIS), 1, window);
            default -> new Fact.Happened(kinds(), 1, window);
        };
    }

    List<Limit> limits(int digits) {
        long step = digits == 1 ? 5 : 1;
        return List.of(
                new Limit(pick(List.of(Limit.Comparison.values())), BigDecimal.valueOf(1 + step * random.nextInt(8))));
    }

    private Fact condition(boolean year) {
        Vocabulary vocabulary = diagnosis();
        List<Code> codes = codes(vocabulary);
        int distinct = random.nextInt(3) == 0 ? (int) codes.stream().distinct().count() : 1;
        int times = distinct == 1 && random.nextInt(3) == 0 ? 2 : 1;
        return new Fact.Condition(codes, distinct, times, window(true, year));
    }

    private Fact medicine(boolean year) {
        int distinct = 1 + random.nextInt(3);
        int times = 1 + random.nextInt(2);
        int days = random.nextInt(3) == 0 ? 30 + random.nextInt(100) : 0;
        return new Fact.Medicine(
                codes(Vocabulary.ATC), distinct, times, days, window(distinct * times == 1 && days == 0, year));
    }

    private Fact measurement(boolean year) {
        List<Limit> limits = new ArrayList<>();
        for (var comparison : Limit.Comparison.values()) {
            if (random.nextInt(3) == 0) {
                limits.add(new Limit(comparison, BigDecimal.valueOf(20 + 5L * random.nextInt(10))));
            }
        }
        var take = limits.isEmpty() ? Fact.Measurement.Take.ANY : pick(List.of(Fact.Measurement.Take.values()));
        Optional<String> unit = random.nextInt(3) == 0 ? Optional.of(pick(RandomPond.UNITS)) : Optional.empty();
        return new Fact.Measurement(codes(Vocabulary.NHG45), take, limits, unit, window(false, year));
    }

    private Fact contact(boolean year) {
        int times = 1 + random.nextInt(2);
        return random.nextBoolean()
                ? new Fact.Happened(kinds(), times, window(times == 1, year))
                : new Fact.Happened(
                        EnumSet.of(EventKind.ED, EventKind.ADMISSION), detail(), times, window(times == 1, year));
    }

    private VisitDetail detail() {
        return new VisitDetail(
                some(VisitDetail.HOURS), some(VisitDetail.ARRIVALS), some(VisitDetail.URGENCIES), Set.of());
    }

    private Set<String> some(List<String> words) {
        return random.nextInt(3) > 0
                ? Set.of()
                : Set.copyOf(
                        List.of(pick(words), pick(words)).stream().distinct().toList());
    }

    private Fact.Screening.Finding finding() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Fact.Screening.Finding.Food(pick(List.of(Set.of("vaak"), Set.of("vaak", "soms"), Set.of("nooit"))));
            case 1 -> new Fact.Screening.Finding.Sdq(limits(1));
            default -> new Fact.Screening.Finding.Weight(Set.of(pick(Fact.Screening.CLASSES)));
        };
    }

    private Fact household(boolean year) {
        return new Fact.Household(
                some(Fact.Household.TYPES), some(Fact.Household.ROLES), 1 + random.nextInt(3), window(false, year));
    }

    private Vocabulary diagnosis() {
        return pick(List.of(Vocabulary.ICPC, Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC));
    }

    List<Code> codes(Vocabulary vocabulary) {
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

    private Window.Length back(boolean year) {
        return year ? new Window.Length(pick(List.of(3, 12, 24)), 0) : new Window.Length(pick(List.of(1, 12)), 0);
    }

    Window window(boolean ever, boolean year) {
        int skip = random.nextInt(4) == 0 ? pick(List.of(1, 12)) : 0;
        if (ever && random.nextInt(3) == 0) {
            return new Window.Ever(skip);
        }
        if (!year && random.nextInt(3) == 0) {
            return pick(List.of(new Window.After(0, 30), new Window.After(6, 0), new Window.After(1, 1)));
        }
        return pick(year
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
                                new Window.Length(0, 30)))
                .skipping(skip);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
