package nl.hofvijver.handbook.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was counted, before protection.
 *
 * @param linked share of the people whose records are linked; NaN when it is not known
 */
public record CountedCell(
        String measure,
        int version,
        Stratum stratum,
        double numerator,
        double denominator,
        double population,
        double linked,
        String delivered,
        String source) {
    /** The word for all sexes and for all ages. */
    public static final String ALL = "all";

    /** Whom a cell is about, and when. Cells of many measures share one. */
    public record Stratum(String level, String area, int vintage, String period, String sex, String age) {}

    String level() {
        return stratum.level();
    }

    String area() {
        return stratum.area();
    }

    int vintage() {
        return stratum.vintage();
    }

    String period() {
        return stratum.period();
    }

    String sex() {
        return stratum.sex();
    }

    String age() {
        return stratum.age();
    }

    /** True when the cell is about everybody in its area and period. */
    public boolean everybody() {
        return sex().equals(ALL) && age().equals(ALL);
    }

    /** True when something was delivered and somebody can be judged. */
    public boolean usable() {
        return !delivered.equals("no") && denominator > 0;
    }

    /** The same cell with another numerator. */
    CountedCell counting(double other) {
        return new CountedCell(measure, version, stratum, other, denominator, population, linked, delivered, source);
    }

    /** A row of the table of derived figures, about the same people. */
    List<@Nullable Object> row(String id, Figure figure, String kind) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(
                row,
                id,
                version,
                level(),
                area(),
                vintage(),
                period(),
                sex(),
                age(),
                numerator,
                figure.basis(),
                population,
                number(linked),
                delivered,
                number(figure.value()),
                number(figure.lower()),
                number(figure.upper()),
                kind,
                source);
        return Collections.unmodifiableList(row);
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
