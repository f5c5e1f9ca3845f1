package nl.hofvijver.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a figure was computed: enough for a reader to compute it again.
 *
 * @param name the field's name of the method, for example "directly standardised rate"
 * @param variant which of the published variants, for example "Dobson, Byar"
 * @param version raised whenever the same input gives another figure than before
 * @param parameters what was chosen, in the order in which it was set, for example level = 0.95
 */
public record Method(String name, String variant, int version, Map<String, String> parameters) {
    public Method {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Returns version 1 of a method, still without parameters. */
    public static Method of(String name, String variant) {
        return new Method(name, variant, 1, Map.of());
    }

    /** Returns the same method with one more parameter. */
    public Method with(String parameter, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Method(name, variant, version, more);
    }

    /** Returns the same method with one more parameter, written without a superfluous ".0". */
    public Method with(String parameter, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return with(parameter, whole ? Long.toString((long) value) : Double.toString(value));
    }
}
