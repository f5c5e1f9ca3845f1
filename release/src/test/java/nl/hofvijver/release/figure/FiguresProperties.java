package nl.hofvijver.release.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

/** Whatever the counts: small groups stay hidden, and everything that leaves is a function of rounded counts. */
class FiguresProperties {
    private static final List<String> AGES = List.of("0-29", "30-59", "60+");
    private static final Policy POLICY = new Policy(new Protection(10, new Rounding(5)), 0.2);

    @Property(tries = 300)
    void nothingSmallIsShown(
            @ForAll @Size(3) List<@IntRange(max = 40) Integer> yes,
            @ForAll @Size(3) List<@IntRange(max = 40) Integer> no) {
        List<TrueCell> cells = cells(yes, no);
        for (Figure figure : figures(crude(), cells)) {
            TrueCell truth = cells.stream()
                    .filter(c -> c.age().equals(figure.age()))
                    .findFirst()
                    .orElseThrow();
            boolean large = truth.numerator() >= 10 && truth.denominator() - truth.numerator() >= 10;
            assertThat(figure.status().hasFigure()).isEqualTo(large);
            if (!large) {
                assertThat(figure.numbers()).isEqualTo(Figure.Numbers.NONE);
            }
        }
    }

    @Property(tries = 300)
    void aStandardisedFigureIsHiddenWithItsTotalAndHasItsIntervalAroundIt(
            @ForAll @Size(3) List<@IntRange(max = 40) Integer> yes,
            @ForAll @Size(3) List<@IntRange(max = 40) Integer> no) {
        List<TrueCell> cells = cells(yes, no);
        Figure standardised = figures(standardised(), cells).getFirst();
        Figure total = figures(crude(), cells).stream()
                .filter(f -> f.age().equals(TrueCell.ALL))
                .findFirst()
                .orElseThrow();

        assertThat(standardised.status() == CellStatus.HIDDEN).isEqualTo(total.status() == CellStatus.HIDDEN);
        if (standardised.status().hasFigure()) {
            assertThat(standardised.numbers().lower())
                    .isBetween(0.0, standardised.numbers().value());
            assertThat(standardised.numbers().upper())
                    .isGreaterThanOrEqualTo(Math.min(100, standardised.numbers().value()));
        }
    }

    @Property(tries = 200)
    void countsThatRoundAlikeGiveTheSameFigures(
            @ForAll @Size(3) List<@IntRange(min = 4, max = 40) Integer> fives,
            @ForAll @IntRange(min = -2, max = 2) int noise) {
        List<Integer> exact = fives.stream().map(n -> 5 * n).toList();
        List<Integer> disturbed = List.of(exact.get(0) + noise, exact.get(1) - noise, exact.get(2));

        List<Figure.Numbers> one = numbers(cells(exact, exact));
        List<Figure.Numbers> other = numbers(cells(disturbed, exact));

        // Of all ages together nothing was disturbed: the noise cancels out.
        assertThat(other.getLast()).isEqualTo(one.getLast());
    }

    private static List<Figure.Numbers> numbers(List<TrueCell> cells) {
        return figures(crude(), cells).stream().map(Figure::numbers).toList();
    }

    private static List<TrueCell> cells(List<Integer> yes, List<Integer> no) {
        List<TrueCell> cells = new ArrayList<>();
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < AGES.size(); i++) {
            cells.add(cell(AGES.get(i), yes.get(i), (double) yes.get(i) + no.get(i)));
            numerator += yes.get(i);
            denominator += (double) yes.get(i) + no.get(i);
        }
        cells.add(cell(TrueCell.ALL, numerator, denominator));
        return cells;
    }

    private static TrueCell cell(String age, double numerator, double denominator) {
        return new TrueCell(
                "BU1",
                2025,
                "all",
                age,
                numerator,
                denominator,
                denominator,
                1,
                Delivered.YES,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "measured",
                "GP");
    }

    private static Measure crude() {
        return new Measure(
                "m",
                "m",
                1,
                Method.PROPORTION,
                "percent",
                100,
                Optional.empty(),
                Json.mapper().createObjectNode());
    }

    private static Measure standardised() {
        Standard standard = new Standard("s", "test", AGES, new double[] {3, 2, 1});
        return new Measure(
                "m.s",
                "m",
                1,
                Method.PROPORTION,
                "percent",
                100,
                Optional.of(standard),
                Json.mapper().createObjectNode());
    }

    private static List<Figure> figures(Measure measure, List<TrueCell> cells) {
        List<Figure> figures = new ArrayList<>();
        Figures.of(measure, POLICY)
                .write(new Slice("m", "buurt", "2025"), cells, (figure, broken) -> figures.add(figure));
        return figures;
    }
}
