package nl.hofvijver.pond.area;

import java.util.Optional;
import java.util.regex.Pattern;

/** The codes of Statistics Netherlands: a wijk's code contains its gemeente's, a buurt's contains its wijk's. */
public final class AreaCode {
    private static final Pattern FORM = Pattern.compile("GM[0-9A-Z]{4}|WK[0-9A-Z]{6}|BU[0-9A-Z]{8}");

    private AreaCode() {}

    /** True for the code of a gemeente, wijk or buurt. */
    public static boolean isOne(String code) {
        return FORM.matcher(code).matches();
    }

    /** The level of a code by its first two letters; empty for anything else. */
    public static Optional<String> level(String code) {
        if (!isOne(code)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.substring(0, 2)) {
                    case "GM" -> "gemeente";
                    case "WK" -> "wijk";
                    default -> "buurt";
                });
    }

    /** The code one level up; {@code region} for a gemeente. */
    public static String parent(String code, String region) {
        return switch (level(code).orElse("")) {
            case "buurt" -> "WK" + code.substring(2, 8);
            case "wijk" -> "GM" + code.substring(2, 6);
            default -> region;
        };
    }

    /** The gemeente in which the area lies. */
    public static String gemeente(String code) {
        return "GM" + code.substring(2, 6);
    }
}
