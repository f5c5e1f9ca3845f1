package nl.hofvijver.release.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {
    private static final CellKey REGION = key("region", "r");
    private static final CellKey ONE = key("gemeente", "GM0001");
    private static final CellKey OTHER = key("gemeente", "GM0002");
    private static final CellKey THIRD = key("gemeente", "GM0003");

    private static CellKey key(String level, String area) {
        return new CellKey(level, area, "all", "all");
    }

    private static GuardRules rules(ShowMethod method) {
        return rules(method, List.of());
    }

    private static GuardRules rules(ShowMethod method, List<Redrawn> redrawn) {
        Rounding rounding = new Rounding(method == ShowMethod.EXACT ? 1 : 5);
        return new GuardRules(new Protection(10, rounding), Counted.PERSONS, false, 0.9, 3, method, List.of(), redrawn);
    }

    private static Guard.Count count(double numerator) {
        return new Guard.Count(numerator, 1000, true);
    }

    private static Map<CellKey, Guard.Count> rows(double one, double other, double third) {
        return Map.of(
                REGION,
                new Guard.Count(one + other + third, 3000, true),
                ONE,
                count(one),
                OTHER,
                count(other),
                THIRD,
                count(third));
    }

    private static Guard.Outcome decide(ShowMethod method, Map<CellKey, Guard.Count> rows, Past... past) {
        return decide(rules(method), rows, past);
    }

    private static Guard.Outcome decide(GuardRules rules, Map<CellKey, Guard.Count> rows, Past... past) {
        return Guard.decide(rules, rows, List.of(past), List.of(), key -> true, new Denominators());
    }

    private static boolean hidden(Guard.Outcome outcome, CellKey key) {
        return outcome.cells().get(key) instanceof Cell.Hidden;
    }

    @Test
    void anExactSmallCountTakesASecondRowWithItAndARoundedOneDoesNot() {
        Map<CellKey, Guard.Count> rows = rows(53, 60, 4);

        Guard.Outcome exact = decide(ShowMethod.EXACT, rows);
        assertThat(hidden(exact, THIRD)).isTrue();
        assertThat(rows.keySet().stream().filter(key -> hidden(exact, key))).hasSizeGreaterThan(1);

        Guard.Outcome rounded = decide(ShowMethod.ROUNDED, rows);
        assertThat(rounded.cells().get(THIRD)).isEqualTo(new Cell.Hidden(Rule.NUMERATOR));
        assertThat(rounded.cells().get(ONE)).isEqualTo(new Cell.Shown(55, 1000));
        assertThat(rounded.cells().get(REGION)).isEqualTo(new Cell.Shown(115, 3000));
        assertThat(rounded.unprotected()).isZero();
    }

    @Test
    void nearlyEverybodyOfAGroupIsHidden() {
        Map<CellKey, Guard.Count> rows = Map.of(ONE, new Guard.Count(950, 1000, true));
        assertThat(decide(ShowMethod.ROUNDED, rows).cells().get(ONE)).isEqualTo(new Cell.Hidden(Rule.GROUP));
    }

    private static Past past(ShowMethod method, Map<CellKey, Guard.Count> rows) {
        Guard.Outcome outcome = decide(method, rows);
        Map<CellKey, Past.Row> said = new HashMap<>();
        rows.forEach((key, count) -> said.put(
                key,
                outcome.cells().get(key) instanceof Cell.Shown(long numerator, long denominator)
                        ? new Past.Row(count.numerator(), count.denominator(), numerator, denominator, false)
                        : new Past.Row(count.numerator(), count.denominator(), Double.NaN, Double.NaN, true)));
        return new Past("2024-00000000", method, method == ShowMethod.EXACT ? 1 : 5, 10, said);
    }

    @Test
    void oneObjectionCannotBeSeenInTheDifferenceOfTwoReleases() {
        Past before = past(ShowMethod.EXACT, rows(53, 60, 71));

        Guard.Outcome after = decide(ShowMethod.EXACT, rows(52, 60, 71), before);
        assertThat(hidden(after, ONE)).isTrue();
        assertThat(hidden(after, REGION)).isTrue();
        assertThat(hidden(after, OTHER)).isFalse();

        Past rounded = past(ShowMethod.ROUNDED, rows(53, 60, 71));
        Guard.Outcome later = decide(ShowMethod.ROUNDED, rows(52, 60, 71), rounded);
        assertThat(later.cells().values()).noneMatch(cell -> cell instanceof Cell.Hidden);
        assertThat(later.unprotected()).isZero();
    }

    @Test
    void aChangeOfManyPeopleIsPublished() {
        Past before = past(ShowMethod.EXACT, rows(53, 60, 71));
        Guard.Outcome after = decide(ShowMethod.EXACT, rows(153, 60, 71), before);
        assertThat(hidden(after, ONE)).isFalse();
    }

    @Test
    void whatWasHiddenStaysHiddenAndWhatWasShownStaysShown() {
        Map<CellKey, Guard.Count> rows = rows(53, 60, 71);
        Map<CellKey, Past.Row> said = new HashMap<>();
        rows.forEach((key, count) -> said.put(
                key,
                new Past.Row(
                        count.numerator(),
                        count.denominator(),
                        key.equals(ONE) ? Double.NaN : 5 * Math.floor(count.numerator() / 5 + 0.5),
                        key.equals(ONE) ? Double.NaN : count.denominator(),
                        key.equals(ONE))));

        Guard.Outcome outcome =
                decide(ShowMethod.ROUNDED, rows, new Past("2024-00000000", ShowMethod.ROUNDED, 5, 10, said));

        assertThat(outcome.cells().get(ONE)).isEqualTo(new Cell.Hidden(Rule.EARLIER));
        assertThat(hidden(outcome, OTHER)).isFalse();
    }

    @Test
    void anEarlierReleaseThatGivesASmallCountAwayStopsTheNext() {
        Map<CellKey, Guard.Count> rows = rows(53, 60, 4);
        Map<CellKey, Past.Row> said = new HashMap<>();
        rows.forEach((key, count) -> said.put(
                key,
                key.equals(THIRD)
                        ? new Past.Row(4, 1000, Double.NaN, Double.NaN, true)
                        : new Past.Row(
                                count.numerator(),
                                count.denominator(),
                                count.numerator(),
                                count.denominator(),
                                false)));

        Guard.Outcome outcome =
                decide(ShowMethod.EXACT, rows, new Past("2024-00000000", ShowMethod.EXACT, 1, 10, said));

        assertThat(outcome.unprotected()).isPositive();
    }

    /** A was split: what it counted then less what one part counts now is the other part. */
    @ParameterizedTest
    @EnumSource(ShowMethod.class)
    void twoDivisionsTogetherGiveNothingAway(ShowMethod method) {
        CellKey whole = key("buurt", "BU00010101");
        CellKey large = key("buurt", "BU00010102");
        CellKey small = key("buurt", "BU00010103");
        CellKey same = key("buurt", "BU00010104");
        Past before = past(method, Map.of(whole, count(53), same, count(60)));
        Map<CellKey, Guard.Count> rows =
                Map.of(large, new Guard.Count(48, 800, true), small, new Guard.Count(5, 200, true), same, count(60));
        Redrawn split = new Redrawn("buurt", List.of(whole.area(), large.area(), small.area()));

        Guard.Outcome known = decide(rules(method, List.of(split)), rows, before);
        assertThat(known.unprotected()).isZero();
        assertThat(hidden(known, small)).isTrue();
        assertThat(hidden(known, same)).isFalse();
        // Exact: the larger part has to be hidden too. Rounded: both are open by a few people, so it is shown.
        assertThat(hidden(known, large)).isEqualTo(method == ShowMethod.EXACT);
        assertThat(hidden(decide(rules(method, List.of()), rows, before), large))
                .isFalse();
    }

    @Test
    void anAnswerThatWasGivenCountsAsPublic() {
        Map<CellKey, Guard.Count> rows = rows(53, 60, 4);
        Told exact = new Told("m", "2025", List.of(ONE, OTHER, THIRD), 117, 1);
        Guard.Outcome outcome =
                Guard.decide(rules(ShowMethod.EXACT), rows, List.of(), List.of(exact), key -> true, new Denominators());
        assertThat(outcome.unprotected()).isZero();
        // The sum is told, so hiding the region alone does not help any more.
        assertThat(hidden(outcome, ONE) || hidden(outcome, OTHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ShowMethod.class)
    void nothingSmallIsShownAndTheResultIsTheSameEveryTime(ShowMethod method) {
        for (int seed = 0; seed < 6; seed++) {
            Map<CellKey, Guard.Count> rows = region(seed);
            Guard.Outcome outcome = decide(method, rows);
            assertThat(outcome.unprotected()).isZero();
            assertThat(outcome.cells()).isEqualTo(decide(method, rows).cells());
            double furthest = method == ShowMethod.ROUNDED ? 2.5 : method == ShowMethod.EXACT ? 0 : 60;
            rows.forEach((key, count) -> {
                if (outcome.cells().get(key) instanceof Cell.Shown(long numerator, long _)) {
                    assertThat(count.numerator()).isGreaterThanOrEqualTo(10);
                    assertThat(Math.abs(numerator - count.numerator())).isLessThanOrEqualTo(furthest);
                }
            });
        }
    }

    /** A region of two gemeenten with four buurten each, by sex and two age bands, some people of unknown sex. */
    private static Map<CellKey, Guard.Count> region(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<CellKey, double[]> counts = new HashMap<>();
        for (int gemeente = 1; gemeente <= 2; gemeente++) {
            for (int buurt = 1; buurt <= 4; buurt++) {
                String code = "BU000" + gemeente + "010" + buurt;
                for (String age : List.of("0-39", "40+")) {
                    for (String sex : List.of("male", "female", "unknown")) {
                        int people = sex.equals("unknown") ? random.nextInt(2) : 20 + random.nextInt(200);
                        int counted = random.nextInt(1 + people / 4);
                        for (CellKey key : List.of(
                                new CellKey("region", "r", sex, age),
                                new CellKey("gemeente", "GM000" + gemeente, sex, age),
                                new CellKey("buurt", code, sex, age))) {
                            for (String s : List.of(sex, "all")) {
                                for (String a : List.of(age, "all")) {
                                    double[] sum = counts.computeIfAbsent(
                                            new CellKey(key.level(), key.area(), s, a), k -> new double[2]);
                                    sum[0] += counted;
                                    sum[1] += people;
                                }
                            }
                        }
                    }
                }
            }
        }
        return counts.entrySet().stream()
                .filter(e -> !e.getKey().sex().equals("unknown"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new Guard.Count(e.getValue()[0], e.getValue()[1], true)));
    }
}
