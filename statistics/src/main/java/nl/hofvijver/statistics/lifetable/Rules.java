package nl.hofvijver.statistics.lifetable;

/**
 * When a life expectancy is withheld.
 *
 * @param populationAbove total person-years must be above this; 5,000 after Toson and Baker 2003 and Eayres and
 *     Williams 2004
 * @param widestInterval the 95% interval may be at most this many years wide
 */
public record Rules(double populationAbove, double widestInterval) {
    /** More than 5,000 person-years, and an interval of at most 20 years. */
    public static final Rules USUAL = new Rules(5_000, 20);

    /** Nothing is withheld for being small. */
    public static final Rules NONE = new Rules(0, Double.POSITIVE_INFINITY);
}
