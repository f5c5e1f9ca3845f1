package nl.hofvijver.release.cells;

import java.util.Comparator;
import java.util.List;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;

/**
 * One row of the results, with true counts: secret. A number that is absent is NaN.
 *
 * @param numerator persons or events
 * @param denominator persons or person-years among whom they were counted
 * @param population everybody whom the figure is about, covered or not
 * @param linked share of the people whose records are linked across the partners that the measure needs
 * @param value only for figures that somebody else published, as are {@code lower} and {@code upper}
 */
public record TrueCell(
        String area,
        int vintage,
        String sex,
        String age,
        double numerator,
        double denominator,
        double population,
        double linked,
        Delivered delivered,
        double value,
        double lower,
        double upper,
        String kind,
        String source) {
    /** The word for all sexes, and for all ages. */
    public static final String ALL = "all";

    /** The order of a slice in a release: sex, age, area, vintage. */
    public static final Comparator<TrueCell> ORDER = Comparator.comparing(TrueCell::sex)
            .thenComparing(TrueCell::age)
            .thenComparing(TrueCell::area)
            .thenComparingInt(TrueCell::vintage);

    /** Whether this is the row of all ages together. */
    public boolean allAges() {
        return age.equals(ALL);
    }

    /**
     * This row with counts in which a method can trust: what nobody delivered counts zero.
     *
     * @throws ProblemException {@code HV-3002} when a delivered count is absent, negative or larger than its total
     */
    public TrueCell checked(Slice slice, boolean persons) {
        if (delivered == Delivered.NO) {
            return withCounts(0, 0);
        }
        boolean possible = numerator >= 0
                && denominator >= 0
                && Double.isFinite(numerator)
                && Double.isFinite(denominator)
                && (!persons || numerator <= denominator);
        if (!possible) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.RESULTS_INVALID,
                    "A count is absent, negative or larger than the total of which it is a part.",
                    "%s, %s %s, %s, sex %s, age %s"
                            .formatted(slice.measure(), slice.level(), area, slice.period(), sex, age),
                    "Nothing was released. Correct the handbook entry of this measure and ask again."));
        }
        return this;
    }

    /** The row of all ages, from its bands: counts add up, the linked share is weighted by population. */
    static TrueCell total(List<TrueCell> bands) {
        double numerator = 0;
        double denominator = 0;
        double population = 0;
        double linked = 0;
        double weight = 0;
        Delivered delivered = bands.getFirst().delivered();
        for (TrueCell band : bands) {
            numerator += band.numerator;
            denominator += band.denominator;
            population += band.population;
            if (band.population * band.linked >= 0) {
                linked += band.population * band.linked;
                weight += band.population;
            }
            delivered = delivered == band.delivered ? delivered : Delivered.PARTLY;
        }
        TrueCell first = bands.getFirst();
        return new TrueCell(
                first.area,
                first.vintage,
                first.sex,
                ALL,
                numerator,
                denominator,
                population,
                weight > 0 ? linked / weight : Double.NaN,
                delivered,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                first.kind,
                first.source);
    }

    private TrueCell withCounts(double newNumerator, double newDenominator) {
        return new TrueCell(
                area,
                vintage,
                sex,
                age,
                newNumerator,
                newDenominator,
                population,
                linked,
                delivered,
                value,
                lower,
                upper,
                kind,
                source);
    }
}
