package nl.hofvijver.desk.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is written.
 *
 * @param separator between columns: comma, semicolon or tab
 * @param decimal between whole part and fraction: point or comma
 * @param charset how letters are written
 * @param named whether a line {@code sep=;} stands above the header, as spreadsheet programs write it
 */
public record Dialect(char separator, char decimal, Charset charset, boolean named) {
    private static final Pattern NAMED = Pattern.compile("\uFEFF?\"?sep=(.)\"?");

    /** Comma and point. */
    public static final Dialect PLAIN = new Dialect(',', '.', StandardCharsets.UTF_8, false);

    /** Reads the separator off the header; a table divided by semicolons has decimal commas. */
    public static Dialect of(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        try (BufferedReader reader = Files.newBufferedReader(file, charset)) {
            String first = reader.readLine();
            String header = first == null ? "" : first;
            Matcher named = NAMED.matcher(header);
            char separator = named.matches() ? named.group(1).charAt(0) : mostFrequent(header);
            return new Dialect(separator, separator == ';' ? ',' : '.', charset, named.matches());
        }
    }

    /** Returns the same with another decimal sign. */
    public Dialect withDecimal(char sign) {
        return new Dialect(separator, sign, charset, named);
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
