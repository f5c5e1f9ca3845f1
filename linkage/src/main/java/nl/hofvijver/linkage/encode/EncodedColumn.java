package nl.hofvijver.linkage.encode;

import java.util.Locale;

/**
 * The columns of an encoded record, in order. Each holds tokens of eight signs, sorted, with a space in between; empty
 * when the value is unknown. {@link #SEX} and {@link #BIRTH_YEAR} are plain: partners deliver both anyway.
 */
public enum EncodedColumn {
    /** The whole surname. */
    SURNAME,
    /** The parts of a double surname, the partner's included. */
    SURNAME_PART,
    /** The surname with one letter left out: equal for two names that differ by one typing error. */
    SURNAME_NEAR,
    /** How the surname sounds. */
    SURNAME_SOUND,
    /** The first given name. */
    GIVEN,
    GIVEN_NEAR,
    GIVEN_SOUND,
    /** The first letter of the given name. */
    GIVEN_INITIAL,
    /** The date of birth. */
    BIRTH,
    /** The date with one digit masked, and with day and month swapped. */
    BIRTH_NEAR,
    /** Two of year, month and day. */
    BIRTH_PART,
    /** {@code m}, {@code f} or empty; not encoded. */
    SEX,
    /** Four digits; not encoded. */
    BIRTH_YEAR,
    /** Postcode and house number; street and house number. */
    ADDRESS,
    /** PC6. */
    POSTCODE,
    /** PC4, or the whole of a foreign postcode. */
    POSTCODE_AREA,
    POSTCODE_NEAR,
    HOUSE,
    STREET,
    STREET_NEAR,
    PLACE,
    PLACE_NEAR,
    REGION,
    PHONE,
    PHONE_NEAR,
    EMAIL;

    /** The name of the column in a file, for example {@code surname_near}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
