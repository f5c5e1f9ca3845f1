package nl.hofvijver.synth.people;

import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.chance.Normal;

/**
 * Household income as a place among all households, and the deprivation that follows from it.
 *
 * <p>Calibrated so that the share of low incomes (lowest tenth of the country) runs from about 3% in the best-off wijken
 * to 25% in the most deprived, around the wijk distribution of the domain description 1.8.
 */
public final class Income {
    private static final double BUURT = -0.28;
    private static final double WITHIN = 0.9;
    private static final double YEAR_TO_YEAR = 0.4;
    private static final double REGION_MEAN_DEPRIVATION = 0.22;

    private Income() {}

    /** The wealth with which a family enters, in standard deviations. */
    static double wealth(Buurt buurt, HouseholdType type, double age, Dice dice) {
        double shift = type.withPartner() ? 0.2 : -0.15;
        if (age < 25) {
            shift -= 0.8;
        }
        return BUURT * buurt.deprivation() + shift + WITHIN * dice.normal();
    }

    /** Deprivation of home and buurt together, about standard normal over the region. */
    static double deprivation(Buurt buurt, double wealth) {
        return 0.72 * (buurt.deprivation() - REGION_MEAN_DEPRIVATION) - 0.5 * wealth;
    }

    /** The deprivation score at which a household of this wealth is at home. */
    static double fittingDeprivation(double wealth) {
        return REGION_MEAN_DEPRIVATION - 0.9 * wealth;
    }

    /** The income group of a family's household in a year, 1 (lowest) to 1000. */
    public static int group(Family family, long household, int year) {
        return 1 + (int) (999.999 * Normal.below(inYear(family, household, year)));
    }

    /** True when the household lives on welfare in a year; only for people of working age. */
    public static boolean welfare(Family family, long household, Person person, int year) {
        int age = person.age(Days.day(year, 1, 1));
        return age < 67 && inYear(family, household, year) < -1.15 && Mix.share(household, 17) < 0.5;
    }

    private static double inYear(Family family, long household, int year) {
        return family.wealth() + YEAR_TO_YEAR * (2 * Mix.share(household, year) - 1);
    }
}
