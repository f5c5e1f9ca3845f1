package nl.hofvijver.synth.care;

import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.people.Family;
import nl.hofvijver.synth.people.Income;
import nl.hofvijver.synth.people.Stay;

/**
 * Households with children that lack food: 26% in deprived wijken (Van der Velde et al. 2018-2020), a few per cent
 * elsewhere. It belongs to a household and a year, so that brothers and sisters agree.
 */
public final class FoodInsecurity {
    private static final double BASE = -2.87;
    private static final double PER_DEPRIVATION = 0.85;
    private static final double PER_THOUSAND_INCOME = -2.3;

    private FoodInsecurity() {}

    /** True when the household of a stay lacks food in a year. */
    public static boolean of(Family family, Stay stay, int year) {
        double income = Income.group(family, stay.household(), year) / 1000.0;
        double logit = BASE + PER_DEPRIVATION * stay.buurt().deprivation() + PER_THOUSAND_INCOME * (income - 0.5);
        double chance = 1 / (1 + Math.exp(-logit));
        // Two thirds of the households that lack food in one year lack it in the next.
        long draw = Mix.share(stay.household(), year) < 0.67 ? 0 : year;
        return Mix.share(Mix.bits(stay.household(), 31), draw) < chance;
    }
}
