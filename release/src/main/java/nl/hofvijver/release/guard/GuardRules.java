package nl.hofvijver.release.guard;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.AreaPart;
import nl.hofvijver.release.cells.Redrawn;

/**
 * The rules for the rows of one measure.
 *
 * @param protection threshold and rounding
 * @param counted whether the numerator counts persons of the denominator
 * @param zeros whether a zero may be shown
 * @param groupShare share of a group above which a row tells about everybody in it; 0 is no limit
 * @param width range that must stay open for every hidden count
 * @param method how what is shown is made
 * @param parts which areas are made of others though their codes do not tell
 * @param redrawn areas that together cover the same ground in every division so far
 */
public record GuardRules(
        Protection protection,
        Counted counted,
        boolean zeros,
        double groupShare,
        double width,
        ShowMethod method,
        List<AreaPart> parts,
        List<Redrawn> redrawn) {

    public GuardRules {
        parts = List.copyOf(parts);
        redrawn = List.copyOf(redrawn);
    }

    /** The first rule that a row breaks by itself. */
    public Optional<Rule> broken(double numerator, double denominator) {
        Optional<Rule> broken = protection.broken(counted, numerator, denominator);
        if (zeros && numerator == 0 && broken.equals(Optional.of(Rule.NUMERATOR))) {
            return Optional.empty();
        }
        boolean group = groupShare > 0
                && counted == Counted.PERSONS
                && numerator > groupShare * denominator
                && broken.isEmpty();
        return group ? Optional.of(Rule.GROUP) : broken;
    }

    /** Whether a denominator is too small by itself. */
    public boolean isSmall(double denominator) {
        return denominator < protection.threshold();
    }

    /** Whether a difference between two figures about the same is that of too few persons. */
    public boolean isSmallDifference(double difference) {
        return difference > 0 && difference < protection.threshold();
    }
}
