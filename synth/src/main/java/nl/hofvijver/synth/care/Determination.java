package nl.hofvijver.synth.care;

import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.FigureTable;

/**
 * Something that practices measure.
 *
 * @param number its number in NHG table 45
 * @param type N for a number, A for an answer from a list
 * @param decimals how many decimals the result has
 * @param mean for people of 50 and average deprivation; zero when the value comes from the body
 */
public record Determination(
        int number,
        String unit,
        String type,
        int decimals,
        double mean,
        double personSd,
        double visitSd,
        double perYear,
        double perDeprivation,
        String raisedBy,
        double raise,
        double lowest,
        double highest) {
    public static final int BODY_MASS_INDEX = 1272;
    public static final int WEIGHT = 357;
    public static final int HEIGHT = 560;
    public static final int SMOKING = 1739;

    private static final int MIDDLE_AGE = 50;

    static Determination of(FigureTable.Row row) {
        return new Determination(
                (int) row.number("number"),
                row.text("unit"),
                row.text("type"),
                (int) row.number("decimals"),
                row.number("mean"),
                row.number("person-sd"),
                row.number("visit-sd"),
                row.number("age"),
                row.number("deprivation"),
                row.text("raised-by"),
                row.number("raise"),
                row.number("lowest"),
                row.number("highest"));
    }

    /**
     * A value measured.
     *
     * @param place the person's lasting place among people, in standard deviations
     * @param raised true when the person has the disease that changes the value
     */
    double value(int age, double deprivation, double place, boolean raised, Dice dice) {
        double value = mean
                + perYear * (age - MIDDLE_AGE)
                + perDeprivation * deprivation
                + personSd * place
                + visitSd * dice.normal()
                + (raised ? raise : 0);
        return Math.clamp(value, lowest, highest);
    }
}
