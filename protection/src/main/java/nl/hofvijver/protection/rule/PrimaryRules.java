package nl.hofvijver.protection.rule;

import java.util.Optional;
import nl.hofvijver.protection.model.Relations;

/**
 * The primary rules of one table. A limit of zero switches a rule off.
 *
 * @param smallFrom smallest count of persons that is sensitive, mostly 1
 * @param smallTo largest count of persons that is sensitive, mostly 4 or 9
 * @param zeros what a zero means
 * @param groupShare share of its total above which a cell says something about everybody in it; 0.9 by rule of thumb
 * @param minimumContributors fewest contributors to a sum
 * @param dominanceShare share of one contributor in a sum above which it is sensitive; 0.5 by rule of thumb
 * @param topTwoShare share of the two largest contributors; 0.9 in the (2, 90%) rule
 * @param percent a sum is sensitive when the runner-up can estimate the largest contribution within this percentage
 */
public record PrimaryRules(
        double smallFrom,
        double smallTo,
        Zeros zeros,
        double groupShare,
        int minimumContributors,
        double dominanceShare,
        double topTwoShare,
        double percent) {
    public PrimaryRules {
        if (!(smallFrom >= 0 && smallTo >= 0 && groupShare >= 0 && groupShare <= 1 && dominanceShare >= 0)
                || minimumContributors < 0
                || !(dominanceShare <= 1 && topTwoShare >= 0 && topTwoShare <= 1 && percent >= 0)) {
            throw new IllegalArgumentException("shares are between 0 and 1, limits not negative");
        }
    }

    /** Counts from {@code from} up to and including {@code to} are sensitive, nothing else is. */
    public static PrimaryRules small(int from, int to) {
        return new PrimaryRules(from, to, Zeros.SAFE, 0, 0, 0, 0, 0);
    }

    /** Rules of thumb for regional health figures: fewer than ten persons, or more than 90% of a group. */
    public static PrimaryRules health() {
        return new PrimaryRules(1, 9, Zeros.SAFE, 0.9, 10, 0.5, 0.9, 10);
    }

    /** The rule that a count of persons breaks by itself. */
    public Optional<Reason> ofCount(double count) {
        if (count == 0) {
            return zeros == Zeros.DISCLOSIVE ? Optional.of(Reason.ZERO) : Optional.empty();
        }
        return count >= smallFrom && count <= smallTo ? Optional.of(Reason.SMALL) : Optional.empty();
    }

    /** The first rule that a sum breaks: contributors, dominance, p%. */
    public Optional<Reason> ofSum(double sum, Contribution by) {
        if (sum == 0) {
            return zeros == Zeros.DISCLOSIVE ? Optional.of(Reason.ZERO) : Optional.empty();
        }
        if (by.count() < minimumContributors) {
            return Optional.of(Reason.CONTRIBUTORS);
        }
        boolean one = dominanceShare > 0 && by.largest() > dominanceShare * sum;
        boolean two = topTwoShare > 0 && by.largest() + by.second() > topTwoShare * sum;
        if (one || two) {
            return Optional.of(Reason.DOMINANCE);
        }
        // The runner-up subtracts his own contribution; what remains beside the largest is his error.
        boolean close = percent > 0 && sum - by.largest() - by.second() < percent / 100 * by.largest();
        return close ? Optional.of(Reason.P_PERCENT) : Optional.empty();
    }

    /**
     * Whether a cell holds nearly all persons of one of its totals, so that being in the total is being in the cell. A
     * total with a single part is that part, and no group.
     */
    public boolean isGroup(Relations table, int relation, int position) {
        double total = table.value(table.total(relation));
        double part = table.value(table.part(relation, position));
        return groupShare > 0 && table.width(relation) > 1 && part > groupShare * total;
    }
}
