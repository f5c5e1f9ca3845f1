package nl.hofvijver.handbook.derive;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.hofvijver.handbook.definition.Measure;

/** A figure that is made of another measure. */
public enum DerivedKind {
    INDIRECT("index", "measured"),
    SMOOTHED("", "modelled"),
    EXCEEDANCE("percent", "modelled"),
    HOT_SPOT("z-score", "modelled"),
    SLOPE_INDEX("", "measured"),
    RELATIVE_INDEX("ratio", "measured"),
    CONCENTRATION_INDEX("index", "measured"),
    POST_STRATIFIED("", "modelled");

    private final String unit;
    private final String kind;

    DerivedKind(String unit, String kind) {
        this.unit = unit;
        this.kind = kind;
    }

    /** The unit; that of its measure when empty. */
    public String unit() {
        return unit;
    }

    /** {@code measured} or {@code modelled}. */
    public String kind() {
        return kind;
    }

    /** The end of its id, and the method in descriptions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id of this figure of a measure. */
    public String idOf(String measure) {
        return measure + "." + word();
    }

    /** Everything that is made of a measure. */
    public static Set<DerivedKind> of(Measure measure) {
        Set<DerivedKind> kinds = EnumSet.noneOf(DerivedKind.class);
        if (measure.standardise() == Measure.Standardise.INDIRECT) {
            kinds.add(INDIRECT);
        }
        for (Measure.Derived derived : measure.derive()) {
            kinds.addAll(
                    switch (derived) {
                        case SMOOTHED -> EnumSet.of(SMOOTHED, EXCEEDANCE);
                        case HOT_SPOT -> EnumSet.of(HOT_SPOT);
                        case INEQUALITY -> EnumSet.of(SLOPE_INDEX, RELATIVE_INDEX, CONCENTRATION_INDEX);
                        case POST_STRATIFIED -> EnumSet.of(POST_STRATIFIED);
                    });
        }
        return kinds;
    }
}
