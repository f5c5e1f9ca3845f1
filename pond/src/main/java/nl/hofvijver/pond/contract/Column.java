package nl.hofvijver.pond.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.Schema;

/**
 * A column of a delivered table.
 *
 * @param name the header, written exactly so; case does not matter when reading
 * @param required a row without a value is not taken in, and a file without the column is refused
 * @param identifier the value points at a person: it never appears in a report
 * @param limits what a value must satisfy beyond its type
 * @param made how {@code pack} makes it; empty when it is delivered as it stands in the partner's file
 * @param identity what it tells about who somebody is; only of columns that stay at the partner
 */
public record Column(
        String name,
        Type type,
        boolean required,
        boolean identifier,
        Limits limits,
        Optional<Made> made,
        Optional<Identity> identity) {

    /** The same column, which may be left empty. */
    Column optional() {
        return new Column(name, type, false, identifier, limits, Optional.empty(), identity);
    }

    /** Types as contracts name them, in lower case. */
    public enum Type {
        TEXT(Schema.Type.TEXT),
        /** A whole number of at most nine digits. */
        INTEGER(Schema.Type.INTEGER),
        /** A number with a decimal point. */
        DECIMAL(Schema.Type.DOUBLE),
        /** A calendar day. */
        DATE(Schema.Type.DATE),
        /** A moment on the clock of Amsterdam, without zone. */
        TIMESTAMP(Schema.Type.TIMESTAMP);

        private final Schema.Type stored;

        Type(Schema.Type stored) {
            this.stored = stored;
        }

        /** The type of the column once it is delivered. */
        public Schema.Type stored() {
            return stored;
        }
    }

    /**
     * Limits on a value; each is empty when there is none.
     *
     * @param values the only values, exactly as written; empty: any
     * @param pattern regular expression that the whole text matches, with an example in words
     * @param range smallest and largest number, both allowed
     * @param after dates lie after this day
     * @param future whether a day (or for an integer: a year) after the extraction date is allowed
     * @param system the code system to which the value belongs
     * @param decimalComma numbers are written with a comma instead of a point
     */
    public record Limits(
            List<String> values,
            Optional<Form> pattern,
            Optional<Range> range,
            Optional<LocalDate> after,
            boolean future,
            Optional<Code> system,
            boolean decimalComma) {
        public Limits {
            values = List.copyOf(values);
        }
    }

    /** A regular expression (the syntax that RE2 and Java share) and an example that people understand. */
    public record Form(String regex, String example) {}

    /** Both ends are allowed. */
    public record Range(BigDecimal least, BigDecimal most) {}

    /**
     * A code system, with the columns of the same row that an area code needs to be judged.
     *
     * @param vintage column with the year of the division; only for area codes
     * @param level column with the area level; only for area codes of any level
     */
    public record Code(CodeSystem system, Optional<String> vintage, Optional<String> level) {}
}
