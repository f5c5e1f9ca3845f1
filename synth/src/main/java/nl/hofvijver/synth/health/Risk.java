package nl.hofvijver.synth.health;

import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Normal;
import nl.hofvijver.synth.figures.ByAge;

/**
 * How many people of an age have a disease, as a threshold on a normally distributed liability (Falconer 1965).
 *
 * <p>Whoever has a liability below the threshold of an age has the disease at that age. Because the thresholds rise with
 * age, each person has one age of onset, and the prevalence per age comes out as given.
 */
final class Risk {
    /** The disease does not occur in this sex. */
    static final Risk NONE = new Risk(new double[] {Normal.quantile(0)}, 0, 0);

    private final double[] threshold;
    private final double deprivation;
    private final double frailty;
    private final double own;

    private Risk(double[] threshold, double deprivation, double frailty) {
        this.threshold = threshold;
        this.deprivation = deprivation;
        this.frailty = frailty;
        this.own = Math.sqrt(1 - frailty * frailty);
    }

    /** Prevalence per cent by age, shift of the threshold per unit of deprivation, and the load on shared frailty. */
    static Risk of(ByAge percent, double deprivation, double frailty) {
        double[] threshold = new double[ByAge.OLDEST + 1];
        for (int age = 0; age < threshold.length; age++) {
            double here = Normal.quantile(percent.at(age) / 100);
            threshold[age] = age == 0 ? here : Math.max(here, threshold[age - 1]);
        }
        return new Risk(threshold, deprivation, frailty);
    }

    /** The age of onset, or -1 when there is none up to and including {@code until}. */
    int onset(double sharedFrailty, double deprivationScore, int until, Dice dice) {
        double liability = frailty * sharedFrailty + own * dice.normal() - deprivation * deprivationScore;
        int last = Math.clamp(until, 0, threshold.length - 1);
        if (liability >= threshold[last]) {
            return -1;
        }
        int age = last;
        while (age > 0 && liability < threshold[age - 1]) {
            age--;
        }
        return age;
    }
}
