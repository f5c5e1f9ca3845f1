package nl.hofvijver.linkage.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record in the form in which it is compared. What is unknown is empty, never a placeholder.
 *
 * @param sex {@code m}, {@code f} or empty
 * @param postcode upper case without spaces
 * @param house digits of the house number
 * @param others the remaining roles in plain letters, empty ones left out
 */
public record Normal(
        Surname surname,
        GivenName given,
        BirthDate birth,
        String sex,
        String postcode,
        String house,
        Map<Role, String> others) {
    private static final Pattern HOUSE = Pattern.compile("\\D*0*(\\d+).*");
    private static final Pattern PC6 = Pattern.compile("[1-9]\\d{3}[A-Z]{2}");
    /** What is left over after the roles that have a form of their own. */
    private static final List<Role> OTHERS = List.of(
            Role.STREET,
            Role.PLACE,
            Role.REGION,
            Role.BIRTH_PLACE,
            Role.PHONE,
            Role.EMAIL,
            Role.DESCRIPTION,
            Role.BSN,
            Role.IDENTIFIER);

    public Normal {
        others = Map.copyOf(others);
    }

    /** The record in {@code values}, as its source wrote them; a missing role is unknown. */
    public static Normal of(Map<Role, String> values) {
        String surname = value(values, Role.SURNAME);
        String given = value(values, Role.GIVEN);
        String full = value(values, Role.FULL_NAME);
        if (surname.isEmpty() && given.isEmpty() && !full.isEmpty()) {
            FullName name = FullName.of(full);
            surname = name.surname();
            given = name.given();
        }
        String date = value(values, Role.BIRTH_DATE);
        BirthDate birth = BirthDate.of(date.isEmpty() ? value(values, Role.BIRTH_YEAR) : date);
        return new Normal(
                Surname.of(surname, value(values, Role.PARTNER_SURNAME)),
                GivenName.of(given),
                birth,
                sex(value(values, Role.SEX)),
                value(values, Role.POSTCODE).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""),
                HOUSE.matcher(value(values, Role.HOUSE_NUMBER))
                        .replaceFirst("$1")
                        .replaceAll("\\D", ""),
                others(values));
    }

    private static Map<Role, String> others(Map<Role, String> values) {
        Map<Role, String> others = new java.util.EnumMap<>(Role.class);
        for (Role role : OTHERS) {
            String value = other(role, value(values, role));
            if (!value.isEmpty()) {
                others.put(role, value);
            }
        }
        return others;
    }

    private static String other(Role role, String value) {
        return switch (role) {
            case BSN -> Bsn.valid(value);
            case PHONE -> phone(value);
            case EMAIL -> value.toLowerCase(Locale.ROOT).strip();
            case IDENTIFIER -> value.strip();
            default -> Letters.plain(value);
        };
    }

    /** The last nine digits, so that +31 6, 0031 6 and 06 are the same. */
    private static String phone(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }

    private static String sex(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "m", "man", "male", "mannelijk", "1", "heer", "jongen" -> "m";
            case "v", "f", "w", "vrouw", "female", "vrouwelijk", "2", "mevrouw", "meisje" -> "f";
            default -> "";
        };
    }

    private static String value(Map<Role, String> values, Role role) {
        String value = values.getOrDefault(role, "").strip();
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "null", "na", "n/a", "none", "nan", "-", "?", "onbekend", "unknown", "nvt" -> "";
            default -> value;
        };
    }

    /** The first four digits of a Dutch postcode, the whole of another one. */
    public String postcodeArea() {
        Matcher dutch = PC6.matcher(postcode);
        return dutch.matches() ? postcode.substring(0, 4) : postcode;
    }

    /** The postcode when it is a street's (PC6, or one of another country with more than four signs), else empty. */
    public String postcodeStreet() {
        return postcode.length() > 4 ? postcode : "";
    }

    /** The value of one of the remaining roles, or empty. */
    public String other(Role role) {
        return others.getOrDefault(role, "");
    }
}
