package nl.hofvijver.synth.people;

import nl.hofvijver.synth.area.Buurt;

/**
 * Somebody lives in one buurt with one household.
 *
 * @param from the first day
 * @param to the day after the last one; {@link nl.hofvijver.synth.Days#NEVER} while it lasts
 * @param household the household; the people of a nursing home share one
 * @param institution true for a nursing home
 */
public record Stay(int from, int to, Buurt buurt, long household, boolean institution) {
    /** True on the days of the stay. */
    public boolean covers(int day) {
        return from <= day && day < to;
    }

    Stay since(int day) {
        return new Stay(day, to, buurt, household, institution);
    }

    Stay until(int day) {
        return new Stay(from, day, buurt, household, institution);
    }
}
