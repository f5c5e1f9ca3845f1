package nl.hofvijver.bench;

/** How much of the chain to measure: what comes after takes long on a large region. */
enum Until {
    /** From generate to ask, with refresh and ask on Spark where it is asked for. */
    ASK,
    /** The release and a refresh that changes nothing too. */
    RELEASE,
    /** Twenty measures by hand-written SQL too. */
    SAMPLE;

    boolean reaches(Until part) {
        return compareTo(part) >= 0;
    }
}
