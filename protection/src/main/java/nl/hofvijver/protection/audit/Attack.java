package nl.hofvijver.protection.audit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the attacker knows besides the published cells, and when a hidden cell counts as found out.
 *
 * @param width narrowest range that must be left for a hidden cell
 * @param knownPersons how many persons of every hidden cell the attacker knows to be in it, as far as there are so many:
 *     his own contribution is one
 * @param whole whether the attacker uses that persons come in whole numbers
 * @param ceiling the largest value that a cell can have as far as everybody knows, for example its population; infinite
 *     where nothing is known
 */
public record Attack(double width, int knownPersons, boolean whole, IntToDoubleFunction ceiling) {
    public Attack {
        if (!(width >= 0) || knownPersons < 0) {
            throw new IllegalArgumentException("width " + width + ", known persons " + knownPersons);
        }
    }

    /** The attacker of the plain audit: published cells, relations, and that nothing is below zero. */
    public static Attack plain(double width) {
        return new Attack(width, 0, false, cell -> Double.POSITIVE_INFINITY);
    }

    /** The same attacker, who also knows {@code persons} members of every hidden cell. */
    public Attack knowing(int persons) {
        return new Attack(width, persons, whole, ceiling);
    }

    /** The same attacker, who also reckons in whole persons. */
    public Attack wholeNumbers() {
        return new Attack(width, knownPersons, true, ceiling);
    }

    /** The same attacker, who also knows an upper bound per cell. */
    public Attack below(double[] ceilings) {
        double[] bounds = Arrays.copyOf(ceilings, ceilings.length);
        return new Attack(width, knownPersons, whole, cell -> bounds[cell]);
    }
}
