package nl.hofvijver.synth;

import java.time.LocalDate;

/** Days as whole numbers since 1970-01-01, with quick answers about year, age and written form. */
public final class Days {
    // The tables come first: the constants below are made with them.
    private static final int EARLIEST_YEAR = 1870;
    private static final int LATEST_YEAR = 2035;
    private static final int EARLIEST = (int) LocalDate.of(EARLIEST_YEAR, 1, 1).toEpochDay();
    private static final int LATEST = (int) LocalDate.of(LATEST_YEAR, 1, 1).toEpochDay();
    private static final int[] FIRST_OF_MONTH = new int[(LATEST_YEAR - EARLIEST_YEAR) * 12];
    private static final short[] YEAR = new short[LATEST - EARLIEST];
    private static final short[] DAY_IN_YEAR = new short[LATEST - EARLIEST];
    private static final byte[] TEXT = new byte[(LATEST - EARLIEST) * 10];

    static {
        LocalDate date = LocalDate.ofEpochDay(EARLIEST);
        for (int i = 0; i < YEAR.length; i++, date = date.plusDays(1)) {
            YEAR[i] = (short) date.getYear();
            DAY_IN_YEAR[i] = (short) (date.getMonthValue() * 32 + date.getDayOfMonth());
            if (date.getDayOfMonth() == 1) {
                FIRST_OF_MONTH[month(date.getYear(), date.getMonthValue())] = EARLIEST + i;
            }
            String text = date.toString();
            for (int c = 0; c < 10; c++) {
                TEXT[i * 10 + c] = (byte) text.charAt(c);
            }
        }
    }

    /** The first day of the ten years: 1 January 2016. */
    public static final int START = day(2016, 1, 1);

    /** The day after the ten years: 1 January 2026. */
    public static final int END = day(2026, 1, 1);

    /** The day on which partners made their files. */
    public static final int EXTRACTED = day(2026, 1, 5);

    /** A day that never comes. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** First and last year of the period. */
    public static final int FIRST_YEAR = 2016;

    public static final int LAST_YEAR = 2025;

    /** The sixth day of a week that begins on Monday with number 0. */
    private static final int SATURDAY = 5;

    private Days() {}

    private static int month(int year, int month) {
        return (year - EARLIEST_YEAR) * 12 + month - 1;
    }

    /** The number of a day from 1870 to 2034. */
    public static int day(int year, int month, int dayOfMonth) {
        return FIRST_OF_MONTH[month(year, month)] + dayOfMonth - 1;
    }

    /** The calendar year of a day between 1870 and 2034. */
    public static int year(int day) {
        return YEAR[day - EARLIEST];
    }

    /** The month, 1 to 12. */
    public static int month(int day) {
        return DAY_IN_YEAR[day - EARLIEST] / 32;
    }

    /** Completed years of life on a day. */
    public static int age(int birth, int day) {
        int years = YEAR[day - EARLIEST] - YEAR[birth - EARLIEST];
        return DAY_IN_YEAR[day - EARLIEST] < DAY_IN_YEAR[birth - EARLIEST] ? years - 1 : years;
    }

    /** The day itself, or the Monday after it when it falls in a weekend. */
    public static int workday(int day) {
        int weekday = Math.floorMod(day + 3, 7);
        return weekday < SATURDAY ? day : day + 7 - weekday;
    }

    /** Writes a day as 2025-12-31 into ten bytes of {@code target}. */
    public static void write(int day, byte[] target, int at) {
        System.arraycopy(TEXT, (day - EARLIEST) * 10, target, at, 10);
    }
}
