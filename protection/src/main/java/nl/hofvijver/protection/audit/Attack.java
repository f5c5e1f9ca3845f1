package nl.hofvijver.protection.audit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the attacker knows besides the relations, and when a hidden cell counts as found out.
 *
 * @param width per cell the narrowest range that must be left when it is hidden
 * @param knownPersons how many persons of every hidden cell the attacker knows to be in it, as far as there are so many:
 *     his own contribution is one
 * @param whole whether the attacker uses that persons come in whole numbers
 * @param ceiling the largest value that a cell can have as far as everybody knows, for example its population; infinite
 *     where nothing is known
 * @param below how far the truth can lie below what is shown of a cell; 0 for exact figures
 * @param above how far the truth can lie above what is shown of a cell
 * @param tryingTables whether whole tables are tried out before linear programmes: quick where figures are not exact
 */
public record Attack(
        IntToDoubleFunction width,
        int knownPersons,
        boolean whole,
        IntToDoubleFunction ceiling,
        IntToDoubleFunction below,
        IntToDoubleFunction above,
        boolean tryingTables) {
    public Attack {
        if (knownPersons < 0) {
            throw new IllegalArgumentException("known persons " + knownPersons);
        }
    }

    /** The attacker of the plain audit: published cells, relations, and that nothing is below zero. */
    public static Attack plain(double width) {
        if (!(width >= 0)) {
            throw new IllegalArgumentException("width " + width);
        }
        return new Attack(_ -> width, 0, false, _ -> Double.POSITIVE_INFINITY, _ -> 0, _ -> 0, false);
    }

    /** The same attacker, who also knows {@code persons} members of every hidden cell. */
    public Attack knowing(int persons) {
        return new Attack(width, persons, whole, ceiling, below, above, tryingTables);
    }

    /** The same attacker, who also reckons in whole persons. */
    public Attack wholeNumbers() {
        return new Attack(width, knownPersons, true, ceiling, below, above, tryingTables);
    }

    /** The same attacker, who also knows an upper bound per cell. */
    public Attack below(double[] ceilings) {
        double[] bounds = Arrays.copyOf(ceilings, ceilings.length);
        return new Attack(width, knownPersons, whole, cell -> bounds[cell], below, above, tryingTables);
    }

    /** The same attacker, of whom other ranges have to be kept away. */
    public Attack leaving(double[] widths) {
        double[] required = Arrays.copyOf(widths, widths.length);
        return new Attack(cell -> required[cell], knownPersons, whole, ceiling, below, above, tryingTables);
    }

    /**
     * The same attacker before figures that are not exact.
     *
     * @param least per cell the least true value that goes with what is shown of it
     * @param most per cell the greatest
     * @param truth the true values, between the two
     */
    public Attack rounded(double[] least, double[] most, IntToDoubleFunction truth) {
        double[] down = new double[least.length];
        double[] up = new double[least.length];
        for (int cell = 0; cell < least.length; cell++) {
            down[cell] = truth.applyAsDouble(cell) - least[cell];
            up[cell] = most[cell] - truth.applyAsDouble(cell);
            if (!(down[cell] >= 0 && up[cell] >= 0)) {
                throw new IllegalArgumentException("cell " + cell + " is not what is shown of it");
            }
        }
        return new Attack(width, knownPersons, whole, ceiling, cell -> down[cell], cell -> up[cell], true);
    }
}
