package nl.hofvijver.protection;

/** What the numerator of a cell counts, which decides whether "everybody else" is a group of people too. */
public enum Counted {
    /** Persons out of the persons in the denominator: who is not in the numerator is in the complement. */
    PERSONS,
    /** Events among the persons or person-years in the denominator: there is no complement. */
    EVENTS
}
