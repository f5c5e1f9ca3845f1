package nl.hofvijver.linkage.model;

import java.util.Map;

/**
 * What training found.
 *
 * @param same per field the share of pairs of one person at each level (index 0 is level 1)
 * @param stranger per field the share of pairs of strangers at each level
 * @param sameShare share of all pairs of records that are one person
 * @param familyShare share of all pairs that are two members of a household
 * @param namesakeShare share of all pairs that are namesakes in one house
 */
public record Model(
        Map<Field, double[]> same,
        Map<Field, double[]> stranger,
        double sameShare,
        double familyShare,
        double namesakeShare) {
    public Model {
        same = Map.copyOf(same);
        stranger = Map.copyOf(stranger);
    }

    /** Natural logarithm of the share of pairs of one kind at a level; 0 (no evidence) for "not known". */
    public double logarithm(Kind kind, Field field, int level) {
        if (level == 0) {
            return 0;
        }
        return Math.log(share(kind, field, level));
    }

    private double share(Kind kind, Field field, int level) {
        double[] strangers = stranger.getOrDefault(field, new double[0]);
        double[] sames = same.getOrDefault(field, new double[0]);
        double[] families = field.family();
        return switch (kind) {
            case SAME -> sames[level - 1];
            case STRANGER -> strangers[level - 1];
            case FAMILY -> families.length == 0 ? strangers[level - 1] : families[level - 1];
            case NAMESAKE -> field.sharedByNamesakes() ? sames[level - 1] : strangers[level - 1];
        };
    }

    /** Share of all pairs that are of this kind. */
    public double share(Kind kind) {
        return switch (kind) {
            case SAME -> sameShare;
            case FAMILY -> familyShare;
            case NAMESAKE -> namesakeShare;
            case STRANGER -> 1 - sameShare - familyShare - namesakeShare;
        };
    }

    /** What a level of a field adds, in bits: positive speaks for one person. */
    public double bits(Field field, int level) {
        return (logarithm(Kind.SAME, field, level) - logarithm(Kind.STRANGER, field, level)) / Math.log(2);
    }

    /** The kinds of pairs. */
    public enum Kind {
        SAME,
        FAMILY,
        NAMESAKE,
        STRANGER
    }
}
