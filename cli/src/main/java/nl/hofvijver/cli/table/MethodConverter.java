package nl.hofvijver.cli.table;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a method. */
final class MethodConverter implements ITypeConverter<MethodOptions.Method> {
    @Override
    public MethodOptions.Method convert(String text) {
        return Arrays.stream(MethodOptions.Method.values())
                .filter(method -> method.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a method; choose one of "
                        + Arrays.toString(MethodOptions.Method.values())));
    }
}
