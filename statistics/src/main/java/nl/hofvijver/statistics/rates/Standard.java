package nl.hofvijver.statistics.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nl.hofvijver.statistics.StableSum;

/** A standard population: named bands with weights on any scale, at least one of them above zero. */
public final class Standard {
    private static final String EUROPEAN_SOURCE =
            "Eurostat 2013, Revision of the European Standard Population: report of Eurostat's task force";
    private static final int[] EUROPEAN_AGES = {
        0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95
    };
    private static final int[] EUROPEAN_WEIGHTS = {
        1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500,
        1500, 800, 200
    };

    private final String name;
    private final String source;
    private final List<String> bands;
    private final double[] weights;

    /**
     * Makes a standard population of one's own.
     *
     * @param name short name, reported with every figure
     * @param source where the weights were published
     * @param bands distinct labels, in the order in which counts will be handed in
     * @param weights one per band, at least zero and not all zero
     */
    public Standard(String name, String source, List<String> bands, double[] weights) {
        Counts.sameLength(bands.size(), weights.length);
        if (new HashSet<>(bands).size() < bands.size()) {
            throw new IllegalArgumentException("the bands of a standard population differ from each other: " + bands);
        }
        if (!Arrays.stream(weights).allMatch(weight -> weight >= 0 && weight < Double.POSITIVE_INFINITY)
                || !(StableSum.of(weights) > 0)) {
            throw new IllegalArgumentException("weights are at least zero and not all zero");
        }
        this.name = name;
        this.source = source;
        this.bands = List.copyOf(bands);
        this.weights = weights.clone();
    }

    /**
     * Returns the European Standard Population 2013 in bands of five years, 0-4 to an open band.
     *
     * @param openAge where the open band begins: a multiple of 5 from 5 to 95
     */
    public static Standard european2013(int openAge) {
        return european2013(openAge, false);
    }

    /** Returns the European Standard Population 2013 with the first band split into 0 and 1-4. */
    public static Standard european2013WithInfants(int openAge) {
        return european2013(openAge, true);
    }

    private static Standard european2013(int openAge, boolean infants) {
        if (openAge < 5 || openAge > 95 || openAge % 5 != 0) {
            throw new IllegalArgumentException("the open band begins at 5, 10, ... or 95, got " + openAge);
        }
        var labels = new ArrayList<String>();
        var weights = new double[EUROPEAN_AGES.length];
        for (int i = 0; i < EUROPEAN_AGES.length; i++) {
            int age = EUROPEAN_AGES[i];
            if (age <= openAge && (infants || age != 1)) {
                labels.add(label(age, openAge, infants));
            }
            weights[labels.size() - 1] += EUROPEAN_WEIGHTS[i];
        }
        String name = "European Standard Population 2013" + (infants ? " with 0 and 1-4" : "");
        return new Standard(name, EUROPEAN_SOURCE, labels, Arrays.copyOf(weights, labels.size()));
    }

    private static String label(int age, int openAge, boolean infants) {
        if (age == openAge) {
            return age + "+";
        }
        if (infants && age == 0) {
            return "0";
        }
        return age + "-" + (age == 1 ? 4 : age + 4);
    }

    /** Returns the short name that is reported with every figure. */
    public String name() {
        return name;
    }

    /** Returns where the weights were published. */
    public String source() {
        return source;
    }

    /** Returns the labels of the bands, in order. */
    public List<String> bands() {
        return bands;
    }

    /** Returns the weights scaled to a sum of one. */
    public double[] shares() {
        double total = StableSum.of(weights);
        return Arrays.stream(weights).map(weight -> weight / total).toArray();
    }
}
