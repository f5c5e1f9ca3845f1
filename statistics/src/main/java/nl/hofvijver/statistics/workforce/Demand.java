package nl.hofvijver.statistics.workforce;

/**
 * Full-time equivalents that are needed, growing each year by factors that multiply: the elements in which the Dutch
 * advisory body for medical manpower (Capaciteitsorgaan) divides demand.
 *
 * @param now full-time equivalents needed at the beginning, unfilled need included
 * @param demographic yearly growth by number and age of people, for example 0.009
 * @param epidemiologic yearly growth by how ill they are
 * @param sociocultural yearly growth by what they ask
 * @param efficiency yearly growth by how work is done; below 0 when work gets faster
 * @param substitution yearly growth by work that moves to (above 0) or from this profession
 */
public record Demand(
        double now,
        double demographic,
        double epidemiologic,
        double sociocultural,
        double efficiency,
        double substitution) {
    public Demand {
        if (!(now >= 0)) {
            throw new IllegalArgumentException("demand is zero or above, got " + now);
        }
        for (double growth : new double[] {demographic, epidemiologic, sociocultural, efficiency, substitution}) {
            if (!(growth > -1 && growth < 1)) {
                throw new IllegalArgumentException("a yearly growth lies between -1 and 1, got " + growth);
            }
        }
    }

    /** Returns the demand after so many years. */
    public double after(int years) {
        return now * Math.pow(growth(), years);
    }

    /** Returns the factor by which demand is multiplied in a year. */
    public double growth() {
        return (1 + demographic) * (1 + epidemiologic) * (1 + sociocultural) * (1 + efficiency) * (1 + substitution);
    }
}
