package nl.hofvijver.release.figure;

import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.Delivered;
import nl.hofvijver.release.cells.TrueCell;

/**
 * The region's decisions on what a row may say.
 *
 * @param protection threshold and rounding
 * @param partlyBelow coverage below which a figure is marked as covering only a part
 * @param decisions what becomes of each row
 * @param exact whether counts are shown as they are
 */
public record Policy(Protection protection, double partlyBelow, Decisions decisions, boolean exact) {
    /** The confidence level of every interval in a release. */
    public static final double LEVEL = 0.95;

    /** A policy under which every row is decided by itself. */
    public Policy(Protection protection, double partlyBelow) {
        this(
                protection,
                partlyBelow,
                (measure, _, cell) -> Optional.of(
                        protection.protect(measure.method().counted(), cell.numerator(), cell.denominator())),
                false);
    }

    /** The same policy with these decisions. */
    public Policy deciding(Decisions others, boolean asTheyAre) {
        return new Policy(protection, partlyBelow, others, asTheyAre);
    }

    /** The status of a row with this outcome of protection. */
    CellStatus status(TrueCell cell, Cell outcome) {
        if (cell.delivered() == Delivered.NO) {
            return CellStatus.NOT_DELIVERED;
        }
        return switch (outcome) {
            case Cell.Hidden _ -> CellStatus.HIDDEN;
            case Cell.Shown _
            when cell.delivered() == Delivered.PARTLY || coverage(cell) < partlyBelow -> CellStatus.PARTLY_DELIVERED;
            case Cell.Shown _ -> exact ? CellStatus.OK : CellStatus.ROUNDED;
        };
    }

    /** The rule that hid a row; none for a row that nobody delivered. */
    static Optional<Rule> broken(TrueCell cell, Cell outcome) {
        return outcome instanceof Cell.Hidden(Rule rule) && cell.delivered() != Delivered.NO
                ? Optional.of(rule)
                : Optional.empty();
    }

    /**
     * Covered share of the population, from rounded counts; NaN when either is too small, because a share of few people
     * gives their number away.
     */
    double coverage(TrueCell cell) {
        if (cell.delivered() == Delivered.NO) {
            return 0;
        }
        boolean large = cell.denominator() >= protection.threshold() && cell.population() >= protection.threshold();
        return large
                ? hundredths(Math.min(1, (double) round(cell.denominator()) / round(cell.population())))
                : Double.NaN;
    }

    /**
     * Linked share, from rounded counts; NaN when it is about too few people. The exact share would tell how many people
     * are not linked, who are few.
     */
    double linked(TrueCell cell) {
        return cell.denominator() >= protection.threshold() && !Double.isNaN(cell.linked())
                ? hundredths(
                        Math.min(1, (double) round(cell.linked() * cell.denominator()) / round(cell.denominator())))
                : Double.NaN;
    }

    private long round(double count) {
        return protection.rounding().round(count);
    }

    private static double hundredths(double share) {
        return Double.isNaN(share) ? share : Math.rint(share * 100) / 100;
    }
}
