package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;

/** What must hold before a regression starts; the first thing that does not is the reason. */
final class Checks {
    // A column of which one part in 10^10 is its own has a variance inflation of 10^10: nothing can be said about it.
    private static final double COLLINEAR = 1e-10;

    private final Observations observations;
    private final Method method;

    Checks(Observations observations, Method method) {
        this.observations = observations;
        this.method = method;
    }

    /** Returns the first objection, the one on levels without events only when asked for. */
    <T> Optional<Outcome<T>> objection(Standardised space, boolean binomial, boolean levelsNeedEvents) {
        Optional<Outcome<T>> values = this.<T>values(binomial).or(() -> outcome(binomial));
        if (values.isPresent()) {
            return values;
        }
        Optional<Outcome<T>> collinear = collinear(space);
        return collinear.isPresent() || !levelsNeedEvents ? collinear : levels(binomial);
    }

    private <T> Optional<Outcome<T>> values(boolean binomial) {
        Design design = observations.design();
        for (int j = 0; j < design.size(); j++) {
            int row = firstNotFinite(design.column(j));
            if (row >= 0) {
                return refused(Reason.VALUE_MISSING, design.names().get(j) + ", row " + (row + 1));
            }
        }
        for (int i = 0; i < observations.rows(); i++) {
            double y = observations.outcome()[i];
            if (!Double.isFinite(y) || !Double.isFinite(observations.offset(i))) {
                return refused(Reason.VALUE_MISSING, "outcome or offset, row " + (i + 1));
            }
            if (y < 0 || !(observations.weight(i) >= 0) || (binomial && y > 1)) {
                return refused(Reason.VALUE_OUT_OF_RANGE, "outcome or weight, row " + (i + 1));
            }
        }
        return Optional.empty();
    }

    private static int firstNotFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }

    private <T> Optional<Outcome<T>> outcome(boolean binomial) {
        int used = 0;
        double events = 0;
        double nonEvents = 0;
        for (int i = 0; i < observations.rows(); i++) {
            double weight = observations.weight(i);
            used += weight > 0 ? 1 : 0;
            events += weight * observations.outcome()[i];
            nonEvents += weight * (1 - observations.outcome()[i]);
        }
        if (used <= observations.design().size()) {
            return refused(
                    Reason.TOO_FEW_POINTS,
                    used + " rows for " + observations.design().size() + " coefficients");
        }
        if (events == 0) {
            return refused(Reason.NO_EVENTS, "");
        }
        return binomial && nonEvents == 0 ? refused(Reason.NO_VARIATION, "every row is an event") : Optional.empty();
    }

    private <T> Optional<Outcome<T>> collinear(Standardised space) {
        var gram = new double[space.size()][space.size()];
        Pass.overBlocks(observations.rows(), space, this::gram).forEach(block -> {
            for (int j = 0; j < gram.length; j++) {
                for (int k = 0; k < gram.length; k++) {
                    gram[j][k] += block[j][k];
                }
            }
        });
        List<Integer> dependent = Cholesky.dependentColumns(gram, COLLINEAR);
        return dependent.isEmpty()
                ? Optional.empty()
                : refused(
                        Reason.COLLINEAR,
                        dependent.stream().map(j -> explain(gram, j, dependent)).collect(Collectors.joining("; ")));
    }

    private double[][] gram(int from, int to, double[][] z) {
        var gram = new double[z.length][z.length];
        for (int j = 0; j < z.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += observations.weight(i) * z[j][i - from] * z[k][i - from];
                }
                gram[j][k] = sum;
                gram[k][j] = sum;
            }
        }
        return gram;
    }

    /** Names the columns of which a dependent column is a combination. */
    private String explain(double[][] gram, int column, List<Integer> dependent) {
        List<String> names = observations.design().names();
        int[] others =
                IntStream.range(0, column).filter(j -> !dependent.contains(j)).toArray();
        var target = new double[others.length];
        var matrix = new double[others.length][others.length];
        for (int a = 0; a < others.length; a++) {
            target[a] = gram[others[a]][column];
            for (int b = 0; b < others.length; b++) {
                matrix[a][b] = gram[others[a]][others[b]];
            }
        }
        String partners = Cholesky.of(matrix).stream()
                .map(factor -> factor.solve(target))
                .flatMap(w -> IntStream.range(0, others.length)
                        .filter(a -> Math.abs(w[a]) > 1e-6)
                        .mapToObj(a -> names.get(others[a])))
                .collect(Collectors.joining(" + "));
        return names.get(column) + (partners.isEmpty() ? " is constant" : " follows from " + partners);
    }

    /** Looks at 0/1 columns: a level in which nothing ever happens has a coefficient of minus infinity. */
    private <T> Optional<Outcome<T>> levels(boolean binomial) {
        Design design = observations.design();
        for (int j = 0; j < design.size(); j++) {
            boolean intercept = design.intercept().orElse(-1) == j;
            if (!intercept && isIndicator(design.column(j)) && sameOutcome(design.column(j), binomial)) {
                return refused(Reason.LEVEL_WITHOUT_EVENTS, design.names().get(j));
            }
        }
        return Optional.empty();
    }

    private static boolean isIndicator(double[] x) {
        for (double value : x) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    private boolean sameOutcome(double[] indicator, boolean binomial) {
        double events = 0;
        double nonEvents = 0;
        for (int i = 0; i < indicator.length; i++) {
            if (indicator[i] == 1) {
                events += observations.weight(i) * observations.outcome()[i];
                nonEvents += observations.weight(i) * (1 - observations.outcome()[i]);
            }
        }
        return events == 0 || (binomial && nonEvents == 0);
    }

    private <T> Optional<Outcome<T>> refused(Reason reason, String detail) {
        return Optional.of(new Outcome.Refused<>(reason, detail, method));
    }
}
