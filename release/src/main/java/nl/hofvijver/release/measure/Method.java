package nl.hofvijver.release.measure;

import java.util.Locale;
import nl.hofvijver.protection.Counted;

/** How the figures of a measure come about. */
public enum Method {
    /** Persons out of persons. */
    PROPORTION(Counted.PERSONS),
    /** Events per persons or person-years. */
    RATE(Counted.EVENTS),
    /** Years, from deaths and person-years per age band. */
    LIFE_EXPECTANCY(Counted.EVENTS),
    /** Somebody else's figure, passed on as it is. */
    PUBLISHED(Counted.EVENTS);

    private final Counted counted;

    Method(Counted counted) {
        this.counted = counted;
    }

    /** What the numerator counts. */
    public Counted counted() {
        return counted;
    }

    /** The word in descriptions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
