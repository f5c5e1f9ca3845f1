package nl.hofvijver.synth.area;

/**
 * The division of 2020: the same boundaries, but one gemeente has given new codes to the buurten of one wijk since.
 *
 * <p>A join on the code alone loses these buurten; that is why a code comes with the year of its division.
 */
public final class OldCodes {
    /** The year of the earlier division. */
    public static final int VINTAGE = 2020;

    private static final String RECODED_WIJK = "WK990204";

    private OldCodes() {}

    /** The code of a buurt in the division of 2020. */
    public static String of(Buurt buurt) {
        return buurt.wijk().code().equals(RECODED_WIJK)
                ? buurt.wijk().code().replace("WK", "BU") + "9" + buurt.code().substring(9)
                : buurt.code();
    }

    /** True when the buurt had another code in 2020. */
    public static boolean recoded(Buurt buurt) {
        return !of(buurt).equals(buurt.code());
    }
}
