package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * A weighted mean of units without the intervention that was like the treated unit before it (Abadie, Diamond &
 * Hainmueller 2010). Weights are the exact solution of the quadratic program, found by an active-set method; interior
 * point methods stop visibly short of it.
 */
public final class SyntheticControl {
    // Times the largest squared distance, added to every donor when several solutions exist: large enough to single out
    // the most even one in double precision, small enough to leave the fit alone.
    private static final double RIDGE = 1e-8;
    private static final double SAME_DISTANCE = 1e-11;
    private static final double OTHER_WEIGHTS = 1e-5;

    private final double[][] outcomes;
    private final int firstAfter;
    private final Options options;

    private SyntheticControl(double[][] outcomes, int firstAfter, Options options) {
        this.outcomes = outcomes;
        this.firstAfter = firstAfter;
        this.options = options;
    }

    /**
     * What may be chosen.
     *
     * @param demeaned whether units are compared after subtracting their own mean before the intervention (Ferman & Pinto
     *     2021), so that levels may differ
     * @param periodWeights what each period before the intervention counts for; equally when empty
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Options(boolean demeaned, Optional<double[]> periodWeights) {
        /** Levels as they are, all periods equally. */
        public static Options standard() {
            return new Options(false, Optional.empty());
        }
    }

    /**
     * A synthetic control.
     *
     * @param weights weight per donor in the order of the units without the treated one; not negative, adding up to 1
     * @param synthetic outcome of the synthetic unit in every period
     * @param effects treated minus synthetic in every period after the intervention
     * @param meanEffect mean of {@code effects}
     * @param before root mean squared difference before the intervention: how good the fit is
     * @param after root mean squared difference after it
     * @param notices {@link Notice#NOT_UNIQUE} when other weights fit equally well
     */
    @SuppressWarnings("ArrayRecordComponent") // results are read, not compared
    public record Control(
            Method method,
            double[] weights,
            double[] synthetic,
            double[] effects,
            double meanEffect,
            double before,
            double after,
            List<Notice> notices) {

        /** Returns after over before: large when the units part at the intervention. */
        public double ratio() {
            return before == 0 ? Double.POSITIVE_INFINITY : after / before;
        }
    }

    /**
     * The same done to every donor as if it were treated.
     *
     * @param ratios ratio after/before per unit, the treated unit at its own place
     * @param pValue rank of the treated unit's ratio among all: the smallest possible value is 1/(donors + 1)
     */
    @SuppressWarnings("ArrayRecordComponent") // results are read, not compared
    public record Placebos(double[] ratios, double pValue) {}

    /**
     * Fits a synthetic control.
     *
     * @param outcomes {@code [unit][period]}
     * @param treated index of the treated unit
     * @param firstAfter index of the first period with the intervention
     */
    public static Outcome<Control> fit(double[][] outcomes, int treated, int firstAfter, Options options) {
        return checked(outcomes, treated, firstAfter, options)
                .map(model -> model.control(treated, others(outcomes.length, treated)));
    }

    /** Treats each donor as if it had the intervention, the treated unit being no donor. */
    public static Outcome<Placebos> placebos(double[][] outcomes, int treated, int firstAfter, Options options) {
        return checked(outcomes, treated, firstAfter, options).map(model -> {
            int[] donors = others(outcomes.length, treated);
            var ratios = new double[outcomes.length];
            ratios[treated] = model.control(treated, donors).ratio();
            int atLeast = 1;
            for (int donor : donors) {
                int[] rest = Arrays.stream(donors).filter(j -> j != donor).toArray();
                ratios[donor] = model.control(donor, rest).ratio();
                atLeast += ratios[donor] >= ratios[treated] ? 1 : 0;
            }
            return new Placebos(ratios, (double) atLeast / outcomes.length);
        });
    }

    private static int[] others(int units, int without) {
        return IntStream.range(0, units).filter(u -> u != without).toArray();
    }

    private static Outcome<SyntheticControl> checked(
            double[][] outcomes, int treated, int firstAfter, Options options) {
        int periods = outcomes.length == 0 ? 0 : outcomes[0].length;
        if (treated < 0 || treated >= outcomes.length || firstAfter < 1 || firstAfter >= periods) {
            throw new IllegalArgumentException("treated unit or first period after lies outside the table");
        }
        if (options.periodWeights.map(w -> w.length != firstAfter).orElse(false)) {
            throw new IllegalArgumentException("one weight per period before the intervention");
        }
        Method method = method(options);
        if (outcomes.length < 3) {
            return new Outcome.Refused<>(Reason.NO_CONTROL, "fewer than two donors", method);
        }
        if (firstAfter < 2) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "one period before the intervention", method);
        }
        for (int u = 0; u < outcomes.length; u++) {
            for (int t = 0; t < periods; t++) {
                if (!Double.isFinite(outcomes[u][t])) {
                    String where = "unit " + (u + 1) + ", period " + (t + 1);
                    return new Outcome.Refused<>(Reason.VALUE_MISSING, where, method);
                }
            }
        }
        return new Outcome.Computed<>(new SyntheticControl(outcomes, firstAfter, options));
    }

    private static Method method(Options options) {
        return Method.of("synthetic control", options.demeaned ? "demeaned, exact QP" : "exact QP")
                .with("periods", options.periodWeights.isPresent() ? "weighted" : "equal");
    }

    private Control control(int treated, int[] donors) {
        double[] shifts = Arrays.stream(outcomes).mapToDouble(this::shift).toArray();
        double[][] gram = gram(treated, donors, shifts);
        double[] exact = NearestPoint.weights(gram);
        Optional<double[]> even = moreEven(gram, exact);
        double[] weights = even.orElse(exact);
        double[] synthetic = synthetic(treated, donors, weights, shifts);
        double[] gaps = IntStream.range(0, synthetic.length)
                .mapToDouble(t -> outcomes[treated][t] - synthetic[t])
                .toArray();
        double[] effects = Arrays.copyOfRange(gaps, firstAfter, gaps.length);
        return new Control(
                even.isPresent() ? method(options).with("ridge", RIDGE) : method(options),
                weights,
                synthetic,
                effects,
                Arrays.stream(effects).average().orElseThrow(),
                rootMeanSquare(Arrays.copyOf(gaps, firstAfter)),
                rootMeanSquare(effects),
                even.isPresent() ? List.of(Notice.NOT_UNIQUE) : List.of());
    }

    private double shift(double[] series) {
        return options.demeaned ? Arrays.stream(series, 0, firstAfter).average().orElseThrow() : 0;
    }

    private double[][] gram(int treated, int[] donors, double[] shifts) {
        var points = new double[donors.length][firstAfter];
        for (int j = 0; j < donors.length; j++) {
            for (int t = 0; t < firstAfter; t++) {
                double weight = options.periodWeights.isPresent()
                        ? options.periodWeights.get()[t]
                        : 1;
                double gap = (outcomes[donors[j]][t] - shifts[donors[j]]) - (outcomes[treated][t] - shifts[treated]);
                points[j][t] = Math.sqrt(weight) * gap;
            }
        }
        return Matrices.product(points, Matrices.transpose(points));
    }

    /** Returns the most even of several solutions; empty when there is only one. */
    private static Optional<double[]> moreEven(double[][] gram, double[] exact) {
        double scale = largestSquare(gram);
        if (!severalMayFit(gram, exact, scale)) {
            return Optional.empty();
        }
        var ridged = new double[gram.length][];
        for (int j = 0; j < gram.length; j++) {
            ridged[j] = gram[j].clone();
            ridged[j][j] += RIDGE * scale;
        }
        double[] even = NearestPoint.weights(ridged);
        boolean other = IntStream.range(0, exact.length).anyMatch(j -> Math.abs(even[j] - exact[j]) > OTHER_WEIGHTS);
        return other ? Optional.of(even) : Optional.empty();
    }

    private static double largestSquare(double[][] gram) {
        return IntStream.range(0, gram.length)
                .mapToDouble(j -> gram[j][j])
                .max()
                .orElse(0);
    }

    /**
     * Weight can move without changing the fit only among donors that lie equally near along the solution, and only when
     * one of these is a mixture of the others.
     */
    private static boolean severalMayFit(double[][] gram, double[] weights, double scale) {
        double[] along = Matrices.product(gram, weights);
        double distance = Matrices.dot(along, weights);
        int[] face = IntStream.range(0, weights.length)
                .filter(j -> weights[j] > 0 || along[j] - distance <= SAME_DISTANCE * scale)
                .toArray();
        double[][] products = Matrices.part(gram, face);
        for (double[] row : products) {
            for (int j = 0; j < row.length; j++) {
                // A common constant turns independence up to a shift into plain independence.
                row[j] += scale;
            }
        }
        return scale == 0 || !Cholesky.dependentColumns(products, SAME_DISTANCE).isEmpty();
    }

    private double[] synthetic(int treated, int[] donors, double[] weights, double[] shifts) {
        var synthetic = new double[outcomes[treated].length];
        for (int t = 0; t < synthetic.length; t++) {
            synthetic[t] = shifts[treated];
            for (int j = 0; j < donors.length; j++) {
                synthetic[t] += weights[j] * (outcomes[donors[j]][t] - shifts[donors[j]]);
            }
        }
        return synthetic;
    }

    private static double rootMeanSquare(double[] gaps) {
        return Math.sqrt(Arrays.stream(gaps).map(g -> g * g).average().orElseThrow());
    }
}
