package nl.hofvijver.cli.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of counts, {@code 1..4}.
 *
 * @param from smallest, at least 1
 * @param to largest
 */
public record Span(int from, int to) {
    /** Reads the form. */
    public static final class Converter implements ITypeConverter<Span> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");

        @Override
        public Span convert(String text) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                Span span = new Span(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
                if (span.from >= 1 && span.from <= span.to) {
                    return span;
                }
            }
            throw new TypeConversionException("'" + text + "' is not a range of counts such as 1..4");
        }
    }
}
