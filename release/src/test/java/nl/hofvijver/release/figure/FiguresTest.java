package nl.hofvijver.release.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.release.cells.Delivered;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Method;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.statistics.rates.Standard;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Slice SLICE = new Slice("m", "buurt", "2025");
    private static final Policy UNROUNDED = new Policy(new Protection(10, new Rounding(1)), 0.2);
    private static final Policy USUAL = new Policy(new Protection(10, new Rounding(5)), 0.2);

    /** The example of Newcombe 1998, table I: 81 of 263, Wilson 0.2553 to 0.3662. */
    @Test
    void aProportionHasWilsonsInterval() {
        Figure figure = one(measure(Method.PROPORTION, 100), UNROUNDED, cell("all", 81, 263));

        assertThat(figure.numbers().value()).isCloseTo(30.798, within(0.001));
        assertThat(figure.numbers().lower()).isCloseTo(25.53, within(0.01));
        assertThat(figure.numbers().upper()).isCloseTo(36.62, within(0.01));
    }

    /** Byar's limits of 20 events are 12.21 and 30.89 (Breslow and Day 1987, section 2.3). */
    @Test
    void aRateHasByarsInterval() {
        Figure figure = one(measure(Method.RATE, 1000), UNROUNDED, cell("all", 20, 1000));

        assertThat(figure.numbers().value()).isCloseTo(20, within(1e-9));
        assertThat(figure.numbers().lower()).isCloseTo(12.21, within(0.01));
        assertThat(figure.numbers().upper()).isCloseTo(30.89, within(0.01));
    }

    @Test
    void valueAndIntervalComeFromTheRoundedCounts() {
        Measure measure = measure(Method.PROPORTION, 100);

        assertThat(one(measure, USUAL, cell("all", 83, 262)).numbers())
                .isEqualTo(one(measure, USUAL, cell("all", 87, 258)).numbers())
                .isEqualTo(one(measure, UNROUNDED, cell("all", 85, 260)).numbers());
    }

    @Test
    void aStandardisedFigureWeighsTheBandsOfTheStandard() {
        List<TrueCell> cells = List.of(cell("0-39", 20, 200), cell("40+", 180, 600), cell("all", 200, 800));

        Figure figure = only(figures(standardised(), UNROUNDED, cells));

        assertThat(figure.numbers().value()).isCloseTo((10.0 + 30.0) / 2, within(1e-9));
        assertThat(figure.age()).isEqualTo("all");
        assertThat(figure.numbers().numerator()).isEqualTo(200);
    }

    @Test
    void aStandardisedFigureWithoutOneOfItsBandsIsNotComputable() {
        Figure figure = only(figures(standardised(), UNROUNDED, List.of(cell("0-39", 20, 200), cell("all", 20, 200))));

        assertThat(figure.status()).isEqualTo(CellStatus.NOT_COMPUTABLE);
        assertThat(figure.numbers()).isEqualTo(Figure.Numbers.counts(20, 200));
    }

    @Test
    void aBandThatTheStandardDoesNotKnowIsAMistakeInTheResults() {
        List<TrueCell> cells = List.of(cell("0-49", 20, 200), cell("all", 20, 200));

        assertThatThrownBy(() -> figures(standardised(), UNROUNDED, cells)).hasMessageContaining("HV-3002");
    }

    @Test
    void aLifeTableNeedsMoreThanFiveThousandPersonYears() {
        assertThat(only(figures(lifeExpectancy(), UNROUNDED, lifeTable(100))).status())
                .isEqualTo(CellStatus.NOT_COMPUTABLE);
        Figure large = only(figures(lifeExpectancy(), UNROUNDED, lifeTable(1000)));
        assertThat(large.status()).isEqualTo(CellStatus.ROUNDED);
        assertThat(large.numbers().denominator()).isEqualTo(20_000);
    }

    /** With the same death rate m at every age, life expectancy is 1/m. */
    @Test
    void lifeExpectancyOfAConstantRateIsItsInverse() {
        Figure figure = only(figures(lifeExpectancy(), UNROUNDED, lifeTable(100_000)));

        assertThat(figure.numbers().value()).isCloseTo(50, within(0.1));
        assertThat(figure.numbers().lower()).isLessThan(50);
        assertThat(figure.numbers().upper()).isGreaterThan(50);
    }

    @Test
    void notDeliveredIsNotZeroAndNotHidden() {
        TrueCell cell = cell("all", Double.NaN, Double.NaN, 500, Delivered.NO);

        Figure figure = one(measure(Method.PROPORTION, 100), USUAL, cell);

        assertThat(figure.status()).isEqualTo(CellStatus.NOT_DELIVERED);
        assertThat(figure.numbers()).isEqualTo(Figure.Numbers.NONE);
        assertThat(figure.coverage()).isZero();
    }

    @Test
    void littleCoverageAndPartialDeliveryAreMarked() {
        Measure measure = measure(Method.PROPORTION, 100);

        assertThat(one(measure, USUAL, cell("all", 50, 199, 1000, Delivered.YES))
                        .status())
                .isEqualTo(CellStatus.ROUNDED);
        assertThat(one(measure, USUAL, cell("all", 50, 190, 1000, Delivered.YES))
                        .status())
                .isEqualTo(CellStatus.PARTLY_DELIVERED);
        assertThat(one(measure, USUAL, cell("all", 50, 900, 1000, Delivered.PARTLY))
                        .status())
                .isEqualTo(CellStatus.PARTLY_DELIVERED);
    }

    @Test
    void aShareOfFewPeopleIsNotTold() {
        Figure figure = one(measure(Method.PROPORTION, 100), USUAL, cell("all", 3, 7, 9, Delivered.YES));

        assertThat(figure.coverage()).isNaN();
        assertThat(figure.linked()).isNaN();
    }

    @Test
    void everyCountIsRoundedByItselfSoThatItLooksTheSameEverywhere() {
        List<TrueCell> cells = List.of(cell("0-9", 12, 32), cell("10-19", 13, 33), cell("all", 25, 65));

        List<Figure> figures = figures(measure(Method.PROPORTION, 100), USUAL, cells);

        assertThat(figures).extracting(f -> f.numbers().numerator()).containsExactly(10.0, 15.0, 25.0);
        assertThat(figures).extracting(f -> f.numbers().denominator()).containsExactly(30.0, 35.0, 65.0);
    }

    @Test
    void hiddenRowsTellNoCoverageAndLookAllAlike() {
        Measure measure = measure(Method.PROPORTION, 100);
        for (TrueCell hidden : List.of(cell("all", 3, 900, 1000, Delivered.YES), cell("all", 3, 7, 9, Delivered.YES))) {
            Figure figure = one(measure, USUAL, hidden);
            assertThat(figure.status()).isEqualTo(CellStatus.HIDDEN);
            assertThat(figure.coverage()).isNaN();
            assertThat(figure.linked()).isNaN();
        }
    }

    @Test
    void publishedFiguresPassThroughAndWithoutAValueAreHidden() {
        Measure measure = measure(Method.PUBLISHED, 1);

        Figure given = one(measure, USUAL, published(12.345678901, Delivered.YES));
        assertThat(given.status()).isEqualTo(CellStatus.OK);
        assertThat(given.numbers().value()).isEqualTo(12.345678901);
        assertThat(one(measure, USUAL, published(Double.NaN, Delivered.YES)).status())
                .isEqualTo(CellStatus.HIDDEN);
        assertThat(one(measure, USUAL, published(Double.NaN, Delivered.NO)).status())
                .isEqualTo(CellStatus.NOT_DELIVERED);
    }

    /** Expected numbers can be reckoned by anybody, so two areas that round alike must look alike. */
    @Test
    void observedOverExpectedIsThatOfTheRoundedCount() {
        Measure measure = measure(Method.INDIRECT, 100);
        double expected = 25;

        Figure one = one(measure, USUAL, estimate(18, 400, 100 * 18 / expected));
        Figure other = one(measure, USUAL, estimate(22, 400, 100 * 22 / expected));

        assertThat(one.numbers().value()).isEqualTo(80);
        assertThat(other.numbers()).isEqualTo(one.numbers());
        assertThat(one.numbers().numerator()).isNaN();
    }

    @Test
    void aModelTellsTwoDigitsAndOthersThree() {
        assertThat(one(measure(Method.SMOOTHED, 100), USUAL, estimate(18, 400, 4.5678))
                        .numbers()
                        .value())
                .isEqualTo(4.6);
        assertThat(one(measure(Method.MEAN, 1), USUAL, estimate(400, 400, 51.2345))
                        .numbers()
                        .value())
                .isEqualTo(51.2);
    }

    private static TrueCell estimate(double numerator, double denominator, double value) {
        return new TrueCell(
                "BU1",
                2025,
                "all",
                "all",
                numerator,
                denominator,
                denominator,
                0.987,
                Delivered.YES,
                value,
                value,
                value,
                "modelled",
                "GP");
    }

    @Test
    void aCellThatOccursTwiceIsAMistakeInTheResults() {
        assertThatThrownBy(() -> figures(
                        measure(Method.PROPORTION, 100), USUAL, List.of(cell("all", 20, 60), cell("all", 21, 60))))
                .hasMessageContaining("HV-3002");
    }

    private static List<TrueCell> lifeTable(double personYears) {
        List<TrueCell> cells = new ArrayList<>();
        cells.add(cell("0", personYears / 50, personYears));
        cells.add(cell("1-4", personYears / 50, personYears));
        for (int age = 5; age < 90; age += 5) {
            cells.add(cell(age + "-" + (age + 4), personYears / 50, personYears));
        }
        cells.add(cell("90+", personYears / 50, personYears));
        return cells;
    }

    private static Measure measure(Method method, double multiplier) {
        return new Measure(
                "m",
                "m",
                1,
                method,
                "percent",
                multiplier,
                Optional.empty(),
                Json.mapper().createObjectNode());
    }

    private static Measure lifeExpectancy() {
        return measure(Method.LIFE_EXPECTANCY, 1);
    }

    private static Measure standardised() {
        Standard flat = new Standard("flat", "test", List.of("0-39", "40+"), new double[] {1, 1});
        return new Measure(
                "m.s",
                "m",
                1,
                Method.PROPORTION,
                "percent",
                100,
                Optional.of(flat),
                Json.mapper().createObjectNode());
    }

    private static TrueCell cell(String age, double numerator, double denominator) {
        return cell(age, numerator, denominator, denominator, Delivered.YES);
    }

    private static TrueCell cell(
            String age, double numerator, double denominator, double population, Delivered delivered) {
        return new TrueCell(
                "BU1",
                2025,
                "all",
                age,
                numerator,
                denominator,
                population,
                0.987,
                delivered,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "measured",
                "GP");
    }

    private static TrueCell published(double value, Delivered delivered) {
        return new TrueCell(
                "BU1",
                2025,
                "all",
                "all",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                delivered,
                value,
                Double.NaN,
                Double.NaN,
                "modelled",
                "CBS");
    }

    private static Figure one(Measure measure, Policy policy, TrueCell cell) {
        return only(figures(measure, policy, List.of(cell)));
    }

    private static Figure only(List<Figure> figures) {
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }

    private static List<Figure> figures(Measure measure, Policy policy, List<TrueCell> cells) {
        List<Figure> figures = new ArrayList<>();
        Figures.of(measure, policy).write(SLICE, cells, (figure, broken) -> figures.add(figure));
        return figures;
    }
}
