package nl.hofvijver.linkage.field;

import java.util.Locale;

/** What a column of a source says. Several columns may have the role {@link #GIVEN} or {@link #SURNAME}. */
public enum Role {
    /** Identifies the row within its source. Never compared: it may hold the truth of a test set. */
    RECORD,
    /** Surname; the birth name where the source keeps that apart. Prefixes may stand in it or in {@link #PREFIX}. */
    SURNAME,
    /** Prefix of the surname: van, van der, 't. */
    PREFIX,
    /** Surname of a partner, used in front of, behind or instead of the own one. */
    PARTNER_SURNAME,
    /** Given name or names; initials are recognised. */
    GIVEN,
    /** The whole name in one column, or "surname, given names". */
    FULL_NAME,
    /** Date of birth as 1956-04-09, 09-04-1956 or 19560409. */
    BIRTH_DATE,
    /** Year of birth where there is no date. */
    BIRTH_YEAR,
    SEX,
    /** PC6 or PC4, or a postcode of another country. */
    POSTCODE,
    /** House number with whatever stands behind it. */
    HOUSE_NUMBER,
    STREET,
    /** Place or suburb of residence. */
    PLACE,
    /** Province, state. */
    REGION,
    BIRTH_PLACE,
    PHONE,
    EMAIL,
    /** Any other text that stays with a person: occupation, second line of an address. */
    DESCRIPTION,
    /** Citizen service number: checked by the eleven-test. */
    BSN,
    /** Another number that belongs to one person: insurance number, pseudonym. */
    IDENTIFIER,
    /** Not used. */
    IGNORE;

    /** The word of a specification: lower case, hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
