package nl.hofvijver.statistics.numeric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names columns that are combinations of others, in the words of the one who made the columns. */
public final class Collinearity {
    // A column of which one part in 10^10 is its own has a variance inflation of 10^10: nothing can be said about it.
    private static final double TOLERANCE = 1e-10;

    private final double[][] gram;
    private final List<String> names;
    private final List<Integer> dependent;

    private Collinearity(double[][] gram, List<String> names) {
        this.gram = gram;
        this.names = names;
        dependent = Cholesky.dependentColumns(gram, TOLERANCE);
    }

    /**
     * Returns which columns follow from which others, or empty when each has something of its own.
     *
     * @param gram cross-products of the standardised columns
     * @param names their names
     */
    public static Optional<String> explain(double[][] gram, List<String> names) {
        var columns = new Collinearity(gram, names);
        return columns.dependent.isEmpty()
                ? Optional.empty()
                : Optional.of(columns.dependent.stream().map(columns::explain).collect(Collectors.joining("; ")));
    }

    private String explain(int column) {
        int[] others =
                IntStream.range(0, column).filter(j -> !dependent.contains(j)).toArray();
        double[] target = IntStream.of(others).mapToDouble(j -> gram[j][column]).toArray();
        String partners = Cholesky.of(Matrices.part(gram, others)).stream()
                .map(factor -> factor.solve(target))
                .flatMap(w -> IntStream.range(0, others.length)
                        .filter(a -> Math.abs(w[a]) > 1e-6)
                        .mapToObj(a -> names.get(others[a])))
                .collect(Collectors.joining(" + "));
        return names.get(column) + (partners.isEmpty() ? " is constant" : " follows from " + partners);
    }
}
