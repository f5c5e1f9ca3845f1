package nl.hofvijver.handbook.compile;

import nl.hofvijver.engine.Source;

/**
 * From which body mass index a child of an age and sex is overweight or obese: Cole et al., BMJ 2000;320:1240, table 4,
 * at whole years. A child is held against the year of age that is nearest at the screening; without a month of birth
 * against its age in whole years.
 */
final class WeightLimits {
    private static final int YOUNGEST = 2;
    private static final double[] BOYS_OVERWEIGHT = {
        18.41, 17.89, 17.55, 17.42, 17.55, 17.92, 18.44, 19.10, 19.84, 20.55, 21.22, 21.91, 22.62, 23.29, 23.90, 24.46,
        25
    };
    private static final double[] BOYS_OBESE = {
        20.09, 19.57, 19.29, 19.30, 19.78, 20.63, 21.60, 22.77, 24.00, 25.10, 26.02, 26.84, 27.63, 28.30, 28.88, 29.41,
        30
    };
    private static final double[] GIRLS_OVERWEIGHT = {
        18.02, 17.56, 17.28, 17.15, 17.34, 17.75, 18.35, 19.07, 19.86, 20.74, 21.68, 22.58, 23.34, 23.94, 24.37, 24.70,
        25
    };
    private static final double[] GIRLS_OBESE = {
        19.81, 19.36, 19.15, 19.17, 19.65, 20.51, 21.57, 22.81, 24.11, 25.42, 26.67, 27.76, 28.57, 29.11, 29.43, 29.69,
        30
    };

    private WeightLimits() {}

    static Source.Rows table() {
        ParameterTable table = new ParameterTable("sex TEXT, age INTEGER, overweight DOUBLE, obese DOUBLE");
        for (int i = 0; i < BOYS_OBESE.length; i++) {
            table.row("male", YOUNGEST + i, BOYS_OVERWEIGHT[i], BOYS_OBESE[i]);
            table.row("female", YOUNGEST + i, GIRLS_OVERWEIGHT[i], GIRLS_OBESE[i]);
        }
        return table.source();
    }
}
