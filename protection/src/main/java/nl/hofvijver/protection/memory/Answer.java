package nl.hofvijver.protection.memory;

/** What a question for a count gets. */
public sealed interface Answer {
    /**
     * The count.
     *
     * @param count persons
     */
    record Given(long count) implements Answer {}

    /**
     * No count.
     *
     * @param why the reason; it may be told, for it depends on the size of groups only as the rules themselves say
     */
    record Refused(Why why) implements Answer {}

    /** Reasons to refuse. */
    enum Why {
        /** Too few persons. */
        SMALL,
        /** Together with earlier answers it would tell too much about a small group. */
        DIFFERENCE,
        /** The number of questions is used up. */
        BUDGET
    }
}
