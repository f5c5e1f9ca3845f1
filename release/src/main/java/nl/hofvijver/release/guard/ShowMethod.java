package nl.hofvijver.release.guard;

import java.util.Locale;

/** How the counts of a release are shown. */
public enum ShowMethod {
    /** Each count to the nearest multiple of the base: the same count looks the same in every table and release. */
    ROUNDED,
    /** Multiples of the base that add up. */
    CONTROLLED,
    /** Exact counts; more rows are hidden. */
    EXACT;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The least true count that can be behind a shown one. */
    public double least(double shown, int base) {
        return switch (this) {
            case EXACT -> shown;
            case ROUNDED -> Math.max(0, shown - base / 2.0);
            case CONTROLLED -> Math.max(0, shown - base + 1);
        };
    }

    /** The greatest true count that can be behind a shown one. */
    public double most(double shown, int base) {
        return switch (this) {
            case EXACT -> shown;
            case ROUNDED -> shown + Math.floor((base - 1) / 2.0);
            case CONTROLLED -> shown + base - 1;
        };
    }
}
