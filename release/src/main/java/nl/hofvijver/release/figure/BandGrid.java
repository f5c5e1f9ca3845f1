package nl.hofvijver.release.figure;

import java.util.Arrays;
import java.util.List;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.cells.Profile;

/**
 * Rounded counts of many profiles, profile by profile and band by band, as the statistics take them. The bands of a
 * profile add up to its rounded total; a band that a profile does not have is NaN.
 */
final class BandGrid {
    private final double[] numerators;
    private final double[] denominators;

    private BandGrid(int size) {
        numerators = new double[size];
        denominators = new double[size];
        Arrays.fill(numerators, Double.NaN);
        Arrays.fill(denominators, Double.NaN);
    }

    /** The grid over {@code ages}. Throws {@code HV-3002} when a profile has people in a band that is not among them. */
    static BandGrid of(List<Profile> profiles, List<String> ages, Rounding rounding) {
        int width = ages.size();
        BandGrid grid = new BandGrid(profiles.size() * width);
        for (int i = 0; i < profiles.size(); i++) {
            grid.fill(profiles.get(i), ages, i * width, rounding);
        }
        return grid;
    }

    /** Profile by profile, band by band. */
    double[] numerators() {
        return numerators;
    }

    /** In the order of {@link #numerators}. */
    double[] denominators() {
        return denominators;
    }

    private void fill(Profile profile, List<String> ages, int from, Rounding rounding) {
        long[] roundedNumerators = rounding.parts(profile.numerators());
        long[] roundedDenominators = rounding.parts(profile.denominators());
        for (int i = 0; i < roundedNumerators.length; i++) {
            String age = profile.bands().get(i).age();
            int band = ages.indexOf(age);
            if (band < 0 && roundedNumerators[i] == 0 && roundedDenominators[i] == 0) {
                continue; // nobody of these ages is meant by the measure, such as children in a figure about adults
            }
            if (band < 0) {
                throw new ProblemException(new Problem(
                        ReleaseProblem.RESULTS_INVALID,
                        "The age band " + age + " is not among " + String.join(", ", ages) + ".",
                        "area " + profile.total().area(),
                        "Nothing was released. Give the measure and its standard population the same age bands."));
            }
            numerators[from + band] = roundedNumerators[i];
            denominators[from + band] = roundedDenominators[i];
        }
    }
}
