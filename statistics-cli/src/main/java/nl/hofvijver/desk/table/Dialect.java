package nl.hofvijver.desk.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a table is written.
 *
 * @param separator between columns: comma, semicolon or tab
 * @param decimal between whole part and fraction: point or comma
 */
public record Dialect(char separator, char decimal) {
    /** Comma and point. */
    public static final Dialect PLAIN = new Dialect(',', '.');

    /** Reads the separator off the header; a table divided by semicolons has decimal commas. */
    public static Dialect of(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            char separator = header == null ? ',' : mostFrequent(header);
            return new Dialect(separator, separator == ';' ? ',' : '.');
        }
    }

    /** Returns the same with another decimal sign. */
    public Dialect withDecimal(char sign) {
        return new Dialect(separator, sign);
    }

    private static char mostFrequent(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** Writes a number: shortest form that reads back the same, without a superfluous fraction; nothing for NaN. */
    String write(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        String text = whole ? Long.toString((long) value) : Double.toString(value);
        return decimal == '.' ? text : text.replace('.', decimal);
    }
}
