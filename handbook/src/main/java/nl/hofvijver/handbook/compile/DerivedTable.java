package nl.hofvijver.handbook.compile;

import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;

/** The table of figures that do not follow from counts alone; its columns are those of the cells. */
public final class DerivedTable {
    private static final String COLUMNS = "measure TEXT, measure_version INTEGER, area_level TEXT, area TEXT, "
            + "area_vintage INTEGER, period TEXT, sex TEXT, age TEXT, numerator DOUBLE, denominator DOUBLE, "
            + "population DOUBLE, linked DOUBLE, delivered TEXT, value DOUBLE, lower DOUBLE, upper DOUBLE, "
            + "kind TEXT, source TEXT";

    private DerivedTable() {}

    /** The columns. */
    public static Schema schema() {
        return none().schema();
    }

    /** The table before anything has been derived. */
    static Source.Rows none() {
        return new ParameterTable(COLUMNS).source();
    }
}
