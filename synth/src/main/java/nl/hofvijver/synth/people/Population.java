package nl.hofvijver.synth.people;

import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.chance.Dice;

/**
 * All families of the region, each made when asked for.
 *
 * <p>Families with the lowest numbers lived in the region at the start; the others arrive in the course of the ten years.
 */
public final class Population {
    /** Inhabitants at the start as a share of those at the end, which is what is asked for. */
    private static final double START = 0.965;

    /** Arriving families a year as a share of the families at the start. */
    private static final double ARRIVING = 0.021;

    private static final int YEARS = Days.LAST_YEAR - Days.FIRST_YEAR + 1;
    private static final int SAMPLE = 20_000;

    private final long seed;
    private final Households households;
    private final LifeCourse lifeCourse;
    private final int atStart;
    private final int arriving;

    /**
     * @param persons about how many people live in the region at the end
     * @param seed the seed of the region
     */
    public Population(Geography geography, int persons, long seed) {
        this.seed = seed;
        Neighbourhoods neighbourhoods = new Neighbourhoods(geography);
        households = new Households(neighbourhoods);
        lifeCourse = new LifeCourse(neighbourhoods);
        atStart = (int) Math.round(START * persons / Households.meanSize(households, 1, SAMPLE));
        arriving = (int) Math.round(ARRIVING * YEARS * atStart);
    }

    /** How many families there are. */
    public int families() {
        return atStart + arriving;
    }

    /** A family with its ten years; the same whenever it is asked for. */
    public Family family(int number) {
        Dice dice = new Dice(seed, Dice.Purpose.FAMILY, number);
        boolean arrival = number >= atStart;
        int entry = arrival ? dice.between(Days.START + 1, Days.END) : Days.START;
        Family family = households.form(number, entry, arrival, dice);
        lifeCourse.live(family, entry, dice);
        return family;
    }
}
