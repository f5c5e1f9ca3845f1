package nl.hofvijver.engine.spec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import nl.hofvijver.engine.Schema;
import org.jspecify.annotations.Nullable;

/** Cells of specification tables: their types, their values, and the one way to write a value down. */
final class SpecCell {
    private static final String WHOLE = "-?[0-9]{1,18}";
    private static final String DECIMAL = "-?[0-9]+\\.[0-9]+";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String MOMENT = DAY + "[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    private SpecCell() {}

    /** The type that fits all cells of a column that no schema describes. */
    static Schema.Type type(List<String> cells) {
        List<String> filled = cells.stream().filter(c -> !c.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Schema.Type.TEXT;
        }
        if (filled.stream().allMatch(c -> c.matches(WHOLE))) {
            return Schema.Type.BIGINT;
        }
        if (filled.stream().allMatch(c -> c.matches(WHOLE) || c.matches(DECIMAL))) {
            return Schema.Type.DOUBLE;
        }
        if (filled.stream().allMatch(c -> c.matches(DAY))) {
            return Schema.Type.DATE;
        }
        if (filled.stream().allMatch(c -> c.matches(MOMENT))) {
            return Schema.Type.TIMESTAMP;
        }
        return filled.stream().allMatch(c -> c.equals("true") || c.equals("false"))
                ? Schema.Type.BOOLEAN
                : Schema.Type.TEXT;
    }

    /** The value of a cell, null for an empty one. */
    static @Nullable Object value(String cell, Schema.Type type) {
        if (cell.isEmpty()) {
            return null;
        }
        return switch (type) {
            case TEXT -> unquoted(cell);
            case INTEGER -> Integer.valueOf(cell);
            case BIGINT -> Long.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case DATE -> LocalDate.parse(cell);
            case TIMESTAMP -> moment(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
        };
    }

    /** How an expected cell is compared: without quotes, numbers without needless zeros. */
    static String expected(String cell) {
        return cell.startsWith("\"") ? unquoted(cell) : plain(cell);
    }

    /** How a result is compared; no value is an empty cell. */
    static String actual(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Double number -> plain(rounded(number));
            case Float number -> plain(rounded(number.doubleValue()));
            case java.sql.Timestamp moment -> plain(moment.toLocalDateTime().toString());
            default -> plain(value.toString());
        };
    }

    private static String rounded(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.9f", number) : Double.toString(number);
    }

    private static String plain(String text) {
        if (text.matches(WHOLE) || text.matches(DECIMAL)) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        }
        return text.matches(MOMENT) ? moment(text).toString() : text;
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}
