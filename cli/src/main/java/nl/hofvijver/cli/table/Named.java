package nl.hofvijver.cli.table;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An option value of the form {@code name=file}.
 *
 * @param name what stands before the first equals sign
 * @param file what stands after it
 */
public record Named(String name, Path file) {
    /** Reads the form. */
    public static final class Converter implements ITypeConverter<Named> {
        @Override
        public Named convert(String text) {
            int at = text.indexOf('=');
            if (at <= 0 || at == text.length() - 1) {
                throw new TypeConversionException("'" + text + "' is not of the form name=file");
            }
            return new Named(text.substring(0, at), Path.of(text.substring(at + 1)));
        }
    }
}
