package nl.hofvijver.statistics.lifetable;

import java.util.Arrays;

/**
 * Contiguous age bands, the last one open: {@code of(0, 1, 5, ..., 90)} for 0, 1-4, 5-9 ... 90+, or
 * {@code of(0, 5, ..., 95)} for the bands of Statistics Netherlands.
 */
public final class AgeBands {
    private static final double INFANT_SHARE = 0.1;

    private final int[] lowerAges;
    private final double firstShare;

    private AgeBands(int[] lowerAges, double firstShare) {
        this.lowerAges = lowerAges;
        this.firstShare = firstShare;
    }

    /**
     * Makes bands from the ages at which they begin. Who dies in the first year of life lives a tenth of it on average,
     * who dies in any other band half of it.
     *
     * @param lowerAges at least two ages, ascending, none below zero
     */
    public static AgeBands of(int... lowerAges) {
        boolean infants = lowerAges.length > 1 && lowerAges[0] == 0 && lowerAges[1] == 1;
        return of(infants ? INFANT_SHARE : 0.5, lowerAges);
    }

    /**
     * Makes bands with another share of the first band lived by those who die in it. In a first band 0-4 nearly all
     * deaths fall in the first weeks: 0.1 is then nearer to the truth than the 0.5 that {@link #of(int...)} takes.
     */
    public static AgeBands of(double firstShare, int... lowerAges) {
        if (lowerAges.length < 2 || lowerAges[0] < 0) {
            throw new IllegalArgumentException("a life table needs two bands or more, from age 0 or above");
        }
        for (int i = 1; i < lowerAges.length; i++) {
            if (lowerAges[i] <= lowerAges[i - 1]) {
                throw new IllegalArgumentException("ages ascend, got " + Arrays.toString(lowerAges));
            }
        }
        if (!(firstShare > 0 && firstShare < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, got " + firstShare);
        }
        return new AgeBands(lowerAges.clone(), firstShare);
    }

    /** Returns the bands of the English life expectancy tool: 0, 1-4, 5-9 ... 90+. */
    public static AgeBands withInfants(int openAge) {
        return of(ages(openAge, true));
    }

    /** Returns bands of five years: 0-4, 5-9 ... {@code openAge}+. */
    public static AgeBands ofFiveYears(int openAge) {
        return of(ages(openAge, false));
    }

    private static int[] ages(int openAge, boolean infants) {
        if (openAge < 5 || openAge % 5 != 0) {
            throw new IllegalArgumentException("the open band begins at a multiple of five, got " + openAge);
        }
        var ages = new int[openAge / 5 + (infants ? 2 : 1)];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = infants ? (i == 1 ? 1 : 5 * Math.max(0, i - 1)) : 5 * i;
        }
        return ages;
    }

    /** Returns the number of bands. */
    public int size() {
        return lowerAges.length;
    }

    /** Returns the age at which band {@code i} begins. */
    public int lowerAge(int i) {
        return lowerAges[i];
    }

    /** Returns what band {@code i} is called where a reason points at it. */
    String name(int i) {
        return "band from age " + lowerAges[i];
    }

    /** Returns the index of the band that begins at {@code age}. */
    public int at(int age) {
        int i = Arrays.binarySearch(lowerAges, age);
        if (i < 0) {
            throw new IllegalArgumentException("no band begins at age " + age);
        }
        return i;
    }

    /** Returns the width of band {@code i} in years; the open band has none. */
    double width(int i) {
        return (double) lowerAges[i + 1] - lowerAges[i];
    }

    /** Returns the share of band {@code i} that is lived on average by those who die in it (Chiang's a). */
    public double share(int i) {
        return i == 0 ? firstShare : 0.5;
    }
}
