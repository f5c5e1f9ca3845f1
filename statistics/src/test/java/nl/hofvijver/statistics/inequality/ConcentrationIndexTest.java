package nl.hofvijver.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.inequality.ConcentrationIndex.Form;
import nl.hofvijver.statistics.numeric.Wald;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConcentrationIndexTest {
    /** O'Donnell et al. 2008, Analyzing Health Equity, table 8.1: deaths under five in India by wealth, C = -0.1694. */
    @Test
    void agreesWithTheExampleOfTheWorldBank() {
        var index = ConcentrationIndex.standard()
                .of(new double[] {154.7, 152.9, 119.5, 86.9, 54.3}, new double[] {1, 2, 3, 4, 5}, new double[] {
                    29939, 28776, 26528, 24689, 19739
                });
        assertThat(index.orThrow().value()).isCloseTo(-0.1694, within(5e-5));
    }

    /** Four people, the richest two ill: C = 1 - mean, and both corrected forms reach their extremes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"STANDARD, 0.5", "GENERALISED, 0.25", "WAGSTAFF, 1", "ERREYGERS, 1"})
    void aBinaryOutcomeThatOnlyTheRichHave(Form form, double expected) {
        var index = new ConcentrationIndex(form, 0, 1)
                .of(new double[] {0, 0, 1, 1}, new double[] {10, 20, 30, 40}, new double[] {1, 1, 1, 1});
        assertThat(index.orThrow().value()).isCloseTo(expected, within(1e-15));
    }

    /** Kakwani, Wagstaff & van Doorslaer 1997 for single persons, all different: their own formula, written out. */
    @Test
    void theStandardErrorIsThatOfThePaper() {
        double[] h = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] rank = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] ones = DoubleStream.generate(() -> 1).limit(8).toArray();
        double mean = DoubleStream.of(h).average().orElseThrow();
        var value = ConcentrationIndex.standard()
                .ofPersons(h, rank, ones, 0.95, ConcentrationIndex.Errors.DELTA)
                .orThrow();
        double c = value.value();
        double before = 0;
        double squares = 0;
        for (int i = 0; i < 8; i++) {
            double q = before + h[i] / (8 * mean);
            double a = h[i] / mean * (2 * (i + 0.5) / 8 - 1 - c) + 2 - before - q;
            squares += a * a / 8;
            before = q;
        }
        double error = Math.sqrt((squares - (1 + c) * (1 + c)) / 8);

        assertThat(value.interval().orElseThrow().upper() - c).isCloseTo(Wald.z(0.95) * error, within(1e-12));
        assertThat(value.method().variant()).isEqualTo("standard, delta method");
    }

    /** The influence of a person is the slope of the index in the weight of that person, ties and weights included. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Form.class)
    void influencesAreTheSlopesInTheWeights(Form form) {
        double[] h = {0.3, 0.1, 0.4, 0.1, 0.5, 0.9, 0.2, 0.6};
        double[] rank = {1, 2, 2, 4, 5, 5, 5, 8};
        double[] weights = {1, 2, 1, 3, 1, 1, 2, 1};
        var index = new ConcentrationIndex(form, 0, 1);
        var value = index.ofPersons(h, rank, weights, 0.95, ConcentrationIndex.Errors.DELTA)
                .orThrow();
        double squares = 0;
        for (int i = 0; i < 8; i++) {
            double[] more = weights.clone();
            double[] less = weights.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (index.of(h, rank, more).orThrow().value()
                            - index.of(h, rank, less).orThrow().value())
                    / 2e-5;
            squares += weights[i] * weights[i] * slope * slope;
        }

        assertThat(value.interval().orElseThrow().upper() - value.value())
                .isCloseTo(Wald.z(0.95) * Math.sqrt(squares), within(1e-8));
    }

    /** The bounds are those of theory: with the observed ones (1 and 3) Erreygers' index would be twice this. */
    @Test
    void erreygersUsesTheBoundsOfTheScaleAndNotOfTheData() {
        var index = new ConcentrationIndex(Form.ERREYGERS, 0, 4)
                .of(new double[] {1, 3}, new double[] {1, 2}, new double[] {1, 1});
        assertThat(index.orThrow().value()).isCloseTo(4 * (2 * (3 - 1) * 0.25 / 2) / 4, within(1e-15));
    }

    @Property
    void theOrderOfPeopleWithTheSameIncomeDoesNotMatter(
            @ForAll @Size(8) List<@IntRange(min = 0, max = 9) Integer> health,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 2) Integer> income) {
        var rank = income.stream().mapToDouble(i -> i).toArray();
        if (DoubleStream.of(rank).distinct().count() < 2 || health.stream().allMatch(h -> h == 0)) {
            return;
        }
        double[] ones = IntStream.range(0, 8).mapToDouble(i -> 1).toArray();
        var index = ConcentrationIndex.standard();
        double forwards = index.of(numbers(health), rank, ones).orThrow().value();
        double backwards = index.of(numbers(health.reversed()), numbers(income.reversed()), ones)
                .orThrow()
                .value();
        assertThat(backwards).isCloseTo(forwards, within(1e-12));
    }

    @Property
    void aGroupIsTheSameAsItsMembersOneByOne(
            @ForAll @Size(5) List<@IntRange(min = 1, max = 9) Integer> health,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 6) Integer> size) {
        double[] rank = {1, 2, 3, 4, 5};
        double grouped = ConcentrationIndex.standard()
                .of(numbers(health), rank, numbers(size))
                .orThrow()
                .value();
        var persons = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> Collections.nCopies(size.get(i), i).stream())
                .toList();
        double[] each = persons.stream().mapToDouble(health::get).toArray();
        double[] ranks = persons.stream().mapToDouble(i -> rank[i]).toArray();
        double[] ones = persons.stream().mapToDouble(i -> 1).toArray();
        double single =
                ConcentrationIndex.standard().of(each, ranks, ones).orThrow().value();
        assertThat(single).isCloseTo(grouped, within(1e-12));
    }

    @Test
    void whatCannotBeRankedOrDividedIsMissing() {
        var index = ConcentrationIndex.standard();
        double[] ones = {1, 1};
        Estimated.isMissing(index.of(new double[] {1, 2}, new double[] {3, 3}, ones), Reason.NO_VARIATION);
        Estimated.isMissing(index.of(new double[] {0, 0}, new double[] {1, 2}, ones), Reason.MEAN_NOT_POSITIVE);
        Estimated.isMissing(index.of(new double[] {1, 2}, new double[] {1, Double.NaN}, ones), Reason.VALUE_MISSING);
        Estimated.isMissing(index.of(new double[] {-1, 2}, new double[] {1, 2}, ones), Reason.VALUE_OUT_OF_RANGE);
        Estimated.isMissing(
                index.of(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 0}),
                Reason.POPULATION_NOT_POSITIVE);
    }

    private static double[] numbers(List<Integer> list) {
        return list.stream().mapToDouble(i -> i).toArray();
    }

    /** Least squares by R 4.2.2: lm(2 * var(r) * h / mean ~ r, weights = w), var with denominator sum(w). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "STANDARD, 0.1619708859679251",
        "GENERALISED, 0.04859126579037751",
        "WAGSTAFF, 0.2313869799541786",
        "ERREYGERS, 0.1943650631615101"
    })
    void theConvenientRegressionHasTheErrorOfItsSlope(Form form, double error) {
        double[] h = {0.3, 0.1, 0.4, 0.1, 0.5, 0.9, 0.2, 0.6};
        double[] rank = {1, 2, 2, 4, 5, 5, 5, 8};
        double[] weights = {1, 2, 1, 3, 1, 1, 2, 1};
        var value = new ConcentrationIndex(form, 0, 1)
                .ofPersons(h, rank, weights, 0.95, ConcentrationIndex.Errors.REGRESSION)
                .orThrow();
        assertThat(value.interval().orElseThrow().upper() - value.value())
                .isCloseTo(Wald.z(0.95) * error, within(1e-13));
        assertThat(value.method().variant()).endsWith(", convenient regression");
    }
}
