package nl.hofvijver.pond.contract;

import java.util.Locale;

/** What a column of the partner's own file tells about who somebody is. Written in lower case with hyphens. */
public enum Identity {
    /** Citizen service number. */
    BSN,
    GIVEN_NAMES,
    INITIALS,
    /** What stands before the name at birth, such as "van der". */
    PREFIX,
    /** The name at birth. */
    NAME,
    PARTNER_PREFIX,
    PARTNER_NAME,
    BIRTH_DATE,
    POSTCODE,
    HOUSE_NUMBER,
    HOUSE_SUFFIX;

    /** The word in a contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
