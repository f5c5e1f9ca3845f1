package nl.hofvijver.statistics.inequality;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import nl.hofvijver.statistics.Reason;

/**
 * Areas divided into groups of about equal number by a score, for example deprivation quintiles. Equal scores always
 * fall in the same group. Computed in whole numbers, so that no rounding error moves an area over a border.
 */
public final class Quantiles {
    private final int[] groups;
    private final Optional<Reason> reason;

    private Quantiles(int[] groups, Optional<Reason> reason) {
        this.groups = groups;
        this.reason = reason;
    }

    /** Which rank areas with the same score share; the published conventions. */
    public enum Ties {
        /** That of the first of them, as Public Health England does. */
        LOWEST,
        /** The mean of their ranks. */
        MIDDLE,
        /** That of the last of them. */
        HIGHEST
    }

    /**
     * Divides areas into {@code count} groups by floor((q + 1) − ⌈((n + 1) − rank)/(n/q)⌉), n being the areas with a score
     * and q the groups (Public Health England, PHEindicatormethods).
     *
     * @param scores one per area; a missing score (NaN) leaves its area without a group and the others undisturbed
     * @param count number of groups, at least 2; with fewer scores than groups nothing is divided
     * @param highestFirst whether group 1 has the highest scores
     * @param ties the rank of equal scores
     */
    public static Quantiles of(double[] scores, int count, boolean highestFirst, Ties ties) {
        if (count < 2) {
            throw new IllegalArgumentException("two groups or more, got " + count);
        }
        var present = Arrays.stream(scores).filter(score -> !Double.isNaN(score));
        double[] sorted =
                present.map(score -> highestFirst ? -score : score).sorted().toArray();
        var groups = new int[scores.length];
        if (sorted.length < count) {
            return new Quantiles(groups, Optional.of(Reason.TOO_FEW_POINTS));
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                groups[i] = group(twiceRank(sorted, highestFirst ? -scores[i] : scores[i], ties), sorted.length, count);
            }
        }
        return new Quantiles(groups, Optional.empty());
    }

    /** Returns the group of a rank (1 is first, handed in times two, so that a mean of ranks is whole) among {@code n}. */
    static int group(long twiceRank, int n, int count) {
        long after = 2 * ((long) n + 1) - twiceRank;
        return (int) (count + 1 - Math.ceilDiv(after * count, 2L * n));
    }

    private static long twiceRank(double[] sorted, double score, Ties ties) {
        long lowest = below(sorted, score) + 1L;
        long highest = below(sorted, Math.nextUp(score));
        return switch (ties) {
            case LOWEST -> 2 * lowest;
            case MIDDLE -> lowest + highest;
            case HIGHEST -> 2 * highest;
        };
    }

    /** Returns how many of the sorted scores are below a score. */
    private static int below(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the group of area {@code i}, from 1, or empty when it has no score or nothing was divided. */
    public OptionalInt group(int i) {
        return groups[i] == 0 ? OptionalInt.empty() : OptionalInt.of(groups[i]);
    }

    /** Returns why nothing was divided, if so. */
    public Optional<Reason> reason() {
        return reason;
    }
}
