package nl.hofvijver.door.keys;

import java.util.Set;

/**
 * Which citizen service numbers are usable. Real ones have nine digits and pass the eleven-test: 9·d1 + 8·d2 + … + 2·d8 −
 * d9 is a multiple of eleven. Invented ones leave a remainder of five: they can never be anybody's, however many a
 * fictional region needs, and neither kind is taken for the other.
 */
public enum Numbers {
    REAL(0),
    FICTIONAL(5);

    private static final int LENGTH = 9;
    /** What people type when they have none; those that pass the test do not belong to anyone either. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("000000000", "111111110", "123456782", "999999990", "999999999");

    private final int remainder;

    Numbers(int remainder) {
        this.remainder = remainder;
    }

    /**
     * The number as nine digits; empty when it is none. A zero in front gets lost where numbers are stored as numbers, so
     * eight digits are taken as nine.
     */
    public java.util.Optional<String> usable(String written) {
        String digits = written.replaceAll("[ .]", "");
        if (digits.length() == LENGTH - 1) {
            digits = "0" + digits;
        }
        boolean good = digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && !PLACEHOLDERS.contains(digits)
                && sum(digits) == remainder;
        return good ? java.util.Optional.of(digits) : java.util.Optional.empty();
    }

    private static int sum(String digits) {
        int sum = -(digits.charAt(LENGTH - 1) - '0');
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (digits.charAt(i) - '0');
        }
        return Math.floorMod(sum, 11);
    }
}
