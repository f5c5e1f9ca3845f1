package nl.hofvijver.linkage.field;

/** The citizen service number and its eleven-test. */
public final class Bsn {
    private static final int DIGITS = 9;

    private Bsn() {}

    /**
     * Nine digits that pass the eleven-test, or empty: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven. Eight digits
     * lost a leading zero. Numbers of one repeated digit are placeholders, whatever the test says.
     */
    public static String valid(String value) {
        String digits = value.strip().replaceAll("[ .-]", "");
        if (!digits.matches("\\d{8,9}")) {
            return "";
        }
        String number = digits.length() < DIGITS ? "0" + digits : digits;
        int sum = -(number.charAt(DIGITS - 1) - '0');
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * (number.charAt(i) - '0');
        }
        boolean repeated = number.chars().distinct().count() == 1;
        return sum % 11 == 0 && !repeated ? number : "";
    }
}
