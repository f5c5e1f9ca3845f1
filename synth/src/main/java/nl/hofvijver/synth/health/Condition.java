package nl.hofvijver.synth.health;

/**
 * Somebody has a disease from a day on.
 *
 * @param from the true first day
 * @param to the day after the last one; {@link nl.hofvijver.synth.Days#NEVER} for what does not pass
 * @param coding a number from 0 to 1 that decides whether the diagnosis gets recorded
 */
public record Condition(Disease disease, int from, int to, double coding) {
    /** True on the days of the condition. */
    public boolean activeOn(int day) {
        return from <= day && day < to;
    }

    /**
     * True when a practice records the diagnosis and not just the symptom.
     *
     * @param carelessness 1 for the average practice, more for one that leaves it at symptoms more often
     */
    public boolean coded(double carelessness) {
        return coding < Math.pow(disease.coded(), carelessness);
    }
}
