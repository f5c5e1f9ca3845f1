package nl.hofvijver.spark;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Functions of the table that Spark lacks, with DuckDB's results to the last bit. Like DuckDB's they look at the bytes of a
 * text in UTF-8, not at its letters. Executors call them, so the jar of this class is sent there.
 */
public final class TextFunctions {
    private static final long SEED = 0xe17a1465L;
    private static final long PER_LENGTH = 0xc6a4a7935bd1e995L;
    private static final long MULTIPLIER = 0xd6e8feb86659fd93L;
    /** Winkler's: a common beginning counts from this likeness on, up to four letters, a tenth of what is missing each. */
    private static final double ALIKE = 0.7;

    private static final int BEGINNING = 4;
    private static final double PER_LETTER = 0.1;

    private TextFunctions() {}

    /** DuckDB's own hash of a text, without its lowest bit: a number from 0 to 2<sup>63</sup> - 1. */
    public static long hash(UTF8String text) {
        byte[] bytes = text.getBytes();
        long hash = SEED ^ bytes.length * PER_LENGTH;
        for (int from = 0; from < bytes.length; from += Long.BYTES) {
            hash = (hash ^ word(bytes, from)) * MULTIPLIER;
        }
        hash = (hash ^ hash >>> 32) * MULTIPLIER;
        hash = (hash ^ hash >>> 32) * MULTIPLIER;
        return (hash ^ hash >>> 32) >>> 1;
    }

    /** Up to eight bytes as a number, the first one lowest. */
    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = Math.min(from + Long.BYTES, bytes.length) - 1; i >= from; i--) {
            word = word << 8 | (bytes[i] & 0xff);
        }
        return word;
    }

    /** How alike two texts are, 0 to 1, by Jaro and Winkler; 0 when one of them is empty. */
    public static double jaroWinkler(UTF8String one, UTF8String other) {
        byte[] a = one.getBytes();
        byte[] b = other.getBytes();
        double jaro = jaro(a, b);
        int most = Math.min(BEGINNING, Math.min(a.length, b.length));
        int common = 0;
        while (common < most && a[common] == b[common]) {
            common++;
        }
        return jaro > ALIKE ? jaro + common * PER_LETTER * (1 - jaro) : jaro;
    }

    private static double jaro(byte[] a, byte[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int reach = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        boolean[] inA = new boolean[a.length];
        boolean[] inB = new boolean[b.length];
        int common = 0;
        for (int j = 0; j < b.length; j++) {
            int last = Math.min(a.length - 1, j + reach);
            for (int i = Math.max(0, j - reach); i <= last; i++) {
                if (!inA[i] && a[i] == b[j]) {
                    inA[i] = true;
                    inB[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int swapped = misplaced(a, inA, b, inB) / 2;
        double sum = common / (double) a.length;
        sum += common / (double) b.length;
        sum += (common - swapped) / (double) common;
        return sum / 3;
    }

    /** How many of the common bytes stand in another order. */
    private static int misplaced(byte[] a, boolean[] inA, byte[] b, boolean[] inB) {
        int misplaced = 0;
        int i = 0;
        for (int j = 0; j < b.length; j++) {
            if (inB[j]) {
                while (!inA[i]) {
                    i++;
                }
                if (a[i] != b[j]) {
                    misplaced++;
                }
                i++;
            }
        }
        return misplaced;
    }

    /** True when one insertion, deletion, replacement or swap of neighbours at most makes two texts equal. */
    public static boolean near(UTF8String one, UTF8String other) {
        byte[] a = one.getBytes();
        byte[] b = other.getBytes();
        int first = Arrays.mismatch(a, b);
        if (first < 0) {
            return true;
        }
        return switch (a.length - b.length) {
            case 0 ->
                same(a, first + 1, b, first + 1)
                        || (first + 1 < a.length
                                && a[first] == b[first + 1]
                                && a[first + 1] == b[first]
                                && same(a, first + 2, b, first + 2));
            case 1 -> same(a, first + 1, b, first);
            case -1 -> same(a, first, b, first + 1);
            default -> false;
        };
    }

    private static boolean same(byte[] a, int fromA, byte[] b, int fromB) {
        return Arrays.equals(a, fromA, a.length, b, fromB, b.length);
    }
}
