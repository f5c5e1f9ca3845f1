package nl.hofvijver.linkage.run;

/**
 * Why two records are worth comparing: they share something. The numbers are those of {@code block_key.sql}. A strict
 * rule finds most pairs and may cost several comparisons per record; a loose one finds what has several errors, and is
 * used only where its blocks are small.
 */
public enum Rule {
    IDENTIFIER(1, "number of the person", true),
    BIRTH_SURNAME(2, "date of birth and sound of the surname", true),
    BIRTH_INITIAL(3, "date of birth and initial", true),
    BIRTH_POSTCODE(4, "date of birth and postcode area", true),
    YEAR_NAMES(5, "year of birth and sound of both names", true),
    POSTCODE_NAMES(6, "postcode area and sound of both names", true),
    DAY_NAMES(7, "birthday and sound of both names", true),
    ADDRESS_INITIAL(8, "address and initial", true),
    ADDRESS_YEAR(9, "postcode area, house number and year of birth", true),
    PHONE(10, "telephone number", true),
    EMAIL(11, "e-mail address", true),
    YEAR_PART(12, "year of birth and part of the surname", true),
    YEAR_SURNAME(13, "year of birth and sound of the surname", false),
    YEAR_GIVEN(14, "year of birth and given name", false),
    NAMES(15, "sound of both names", false),
    SURNAME(16, "sound of the surname", false),
    STREET_HOUSE(17, "street and house number", false),
    GIVEN_POSTCODE(18, "given name and postcode area", false),
    BIRTH(19, "date of birth", false),
    STREET_CODE_YEAR(20, "postcode and year of birth", false),
    GIVEN_BIRTH_PLACE(21, "given name and place of birth", false),
    STREET_CODE(22, "postcode", false);

    private final int number;
    private final String words;
    private final boolean strict;

    Rule(int number, String words, boolean strict) {
        this.number = number;
        this.words = words;
        this.strict = strict;
    }

    public int number() {
        return number;
    }

    /** What the records share, for reports. */
    public String words() {
        return words;
    }

    /** Comparisons that this rule may cost. */
    long budget(long records) {
        return strict ? Math.max(2_000_000, 6 * records) : Math.max(2_000_000, records);
    }
}
