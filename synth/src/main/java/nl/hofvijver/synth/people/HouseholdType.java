package nl.hofvijver.synth.people;

import java.util.List;

/** How a household enters the region. Rows of {@code households.csv}. */
enum HouseholdType {
    SINGLE("single"),
    COUPLE("couple"),
    FAMILY("family"),
    SINGLE_PARENT("single-parent");

    static final List<HouseholdType> ALL = List.of(values());
    private final String row;

    HouseholdType(String row) {
        this.row = row;
    }

    /** The name of its row. */
    String row() {
        return row;
    }

    boolean withPartner() {
        return this == COUPLE || this == FAMILY;
    }

    boolean withChildren() {
        return this == FAMILY || this == SINGLE_PARENT;
    }
}
