package nl.hofvijver.desk.method;

/** What a method does with the rows of one group. */
@FunctionalInterface
public interface Computation {
    /**
     * Computes one group and writes its results.
     *
     * @throws IllegalArgumentException when the library does not take these values at all
     */
    void compute(Group group, Choices choices, Results results);
}
