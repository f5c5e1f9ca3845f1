package nl.hofvijver.synth.health;

/**
 * A chronic or recurrent disease.
 *
 * @param index its place in {@link Diseases#all()}
 * @param icpc its ICPC-1 code
 * @param men how it comes to men, when it does
 * @param women how it comes to women
 * @param checks planned contacts a year
 * @param reasons weight as the reason of another contact
 * @param coded share of patients for whom the diagnosis is recorded; the others have {@code symptom}
 * @param symptom the code that the others have
 * @param years mean length of an episode; zero for what does not pass
 */
public record Disease(
        int index,
        String icpc,
        Risk men,
        Risk women,
        double checks,
        double reasons,
        double coded,
        String symptom,
        double years) {
    /** The chance of the disease for one sex. */
    Risk of(boolean female) {
        return female ? women : men;
    }

    /** True when an episode ends by itself. */
    public boolean passes() {
        return years > 0;
    }
}
