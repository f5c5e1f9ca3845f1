package nl.hofvijver.synth.figures;

/** Figures by age for men and for women. */
public record BySex(ByAge men, ByAge women) {
    /** A table with a row per age and the columns {@code men} and {@code women}. */
    public static BySex steps(FigureTable table) {
        return steps(table, "men", "women");
    }

    /** A table with a row per age and a column for each sex. */
    public static BySex steps(FigureTable table, String men, String women) {
        return new BySex(ByAge.steps(table, r -> r.number(men)), ByAge.steps(table, r -> r.number(women)));
    }

    /** The figure for somebody of this sex and age. */
    public double at(boolean female, int age) {
        return (female ? women : men).at(age);
    }
}
