package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The age bands of published figures. People are counted once in narrow bands, from which both the ten-year bands and
 * those of an abridged life table follow.
 */
public final class AgeBands {
    private static final int NARROW = 20;
    private static final int OLDEST = 90;
    private static final int LIFE_OLDEST = 85;

    private AgeBands() {}

    /** The ten-year bands: 0-9 to 80-89, and 90+. */
    public static List<String> tenYears() {
        List<String> bands = new ArrayList<>();
        for (int from = 0; from < OLDEST; from += 10) {
            bands.add(from + "-" + (from + 9));
        }
        bands.add(OLDEST + "+");
        return List.copyOf(bands);
    }

    /** The lowest age of each ten-year band, in the same order. */
    public static List<Integer> tenYearStarts() {
        return IntStream.rangeClosed(0, OLDEST / 10).mapToObj(i -> 10 * i).toList();
    }

    /** Number of narrow bands: 0, 1-4, 5-9, then every five years up to 85-89, and 90+. */
    static int narrow() {
        return NARROW;
    }

    /** The narrow band of an age. */
    static int narrow(int age) {
        return age == 0 ? 0 : Math.min(1 + age / 5, NARROW - 1);
    }

    /** The lowest age of a narrow band. */
    private static int start(int narrow) {
        return switch (narrow) {
            case 0 -> 0;
            case 1 -> 1;
            default -> 5 * (narrow - 1);
        };
    }

    /** The ten-year band in which a narrow band lies. */
    static String tenYears(int narrow) {
        return tenYears().get(Math.min(start(narrow) / 10, OLDEST / 10));
    }

    /** The band of an abridged life table in which a narrow band lies: 0, 1-4, 5-9 to 80-84, and 85+. */
    static String life(int narrow) {
        int start = start(narrow);
        if (start >= LIFE_OLDEST) {
            return LIFE_OLDEST + "+";
        }
        return switch (start) {
            case 0 -> "0";
            case 1 -> "1-4";
            default -> start + "-" + (start + 4);
        };
    }
}
