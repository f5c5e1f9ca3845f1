package nl.hofvijver.desk.method;

import nl.hofvijver.desk.table.Field;
import nl.hofvijver.desk.table.Field.Kind;

/**
 * A column that a method reads.
 *
 * @param name its name, unless {@code --column name=header} says otherwise
 * @param kind how it is read
 * @param meaning for the help page, with its unit
 * @param required whether the method cannot do without
 */
public record Column(String name, Kind kind, String meaning, boolean required) {
    /** A column of numbers; an empty value is missing. */
    public static Column number(String name, String meaning) {
        return new Column(name, Kind.NUMBER, meaning, true);
    }

    /** A column of whole numbers without missing values. */
    public static Column whole(String name, String meaning) {
        return new Column(name, Kind.WHOLE, meaning, true);
    }

    /** A column of ages, or of bands of ages; it gives the age at which the band begins. */
    public static Column age(String name, String meaning) {
        return new Column(name, Kind.AGE, meaning, true);
    }

    /** A column of yes or no without missing values. */
    public static Column flag(String name, String meaning) {
        return new Column(name, Kind.FLAG, meaning, true);
    }

    /** A column of texts. */
    public static Column text(String name, String meaning) {
        return new Column(name, Kind.TEXT, meaning, true);
    }

    /** Returns the same column, which may be left out of the table. */
    public Column optional() {
        return new Column(name, kind, meaning, false);
    }

    Field under(String header) {
        return new Field(header, kind);
    }
}
