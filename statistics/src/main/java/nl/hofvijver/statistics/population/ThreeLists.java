package nl.hofvijver.statistics.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.Observations;
import nl.hofvijver.statistics.regression.PoissonRegression;

/**
 * Population size from three lists by log-linear models (Fienberg 1972): the cell of those on no list is predicted from
 * the seven others. All eight models without the three-way term are fitted; show the spread, not the best.
 */
public final class ThreeLists {
    /** The lists a person is on, per cell: bit 0 is list A, bit 1 list B, bit 2 list C; cell 0 is not observed. */
    private static final int CELLS = 8;

    private static final List<List<String>> MODELS = List.of(
            List.of(),
            List.of("AB"),
            List.of("AC"),
            List.of("BC"),
            List.of("AB", "AC"),
            List.of("AB", "BC"),
            List.of("AC", "BC"),
            List.of("AB", "AC", "BC"));

    private ThreeLists() {}

    /**
     * One model.
     *
     * @param terms dependent pairs of lists, such as "AB AC"; "independent" when there are none
     * @param size population size, with log-normal limits on the unseen; or why there is none
     * @param deviance distance to the observed table
     * @param degreesOfFreedom of the deviance; 0 for all pairs, which fits any table
     * @param aic Akaike's criterion
     * @param bic with the number of listed persons as sample size
     * @param notices {@link Notice#SPARSE_TABLE} when an expected count is below one
     */
    public record Model(
            String terms,
            Estimate size,
            double deviance,
            int degreesOfFreedom,
            double aic,
            double bic,
            List<Notice> notices) {}

    /**
     * Fits the eight models.
     *
     * @param counts persons per combination of lists, of length 8: index 1 only A, 2 only B, 3 A and B, 4 only C, 5 A and
     *     C, 6 B and C, 7 all; index 0 is ignored
     */
    public static List<Model> fit(long[] counts, double level) {
        if (counts.length != CELLS) {
            throw new IllegalArgumentException("eight cells, got " + counts.length);
        }
        return MODELS.stream().map(pairs -> fit(counts, pairs, level)).toList();
    }

    private static Model fit(long[] counts, List<String> pairs, double level) {
        String terms = pairs.isEmpty() ? "independent" : String.join(" ", pairs);
        Method method = Method.of("capture-recapture, three lists", "log-linear, " + terms)
                .with("level", level);
        var y = new double[CELLS - 1];
        for (int cell = 1; cell < CELLS; cell++) {
            y[cell - 1] = counts[cell];
        }
        Design design = design(pairs);
        return switch (PoissonRegression.fit(Observations.of(design, y), Covariance.MODEL)) {
            case Outcome.Refused<Fitted> refused ->
                new Model(
                        terms,
                        new Estimate.Missing(reason(refused), refused.detail(), method),
                        Double.NaN,
                        CELLS - 1 - design.size(),
                        Double.NaN,
                        Double.NaN,
                        List.of(Notice.SPARSE_TABLE));
            case Outcome.Computed<Fitted> computed -> model(terms, design, computed.result(), y, level, method);
        };
    }

    private static Reason reason(Outcome.Refused<Fitted> refused) {
        // A pair of lists without anybody on both cannot have a dependence of its own.
        return refused.reason() == Reason.LEVEL_WITHOUT_EVENTS ? Reason.NO_OVERLAP : refused.reason();
    }

    private static Model model(String terms, Design design, Fitted fit, double[] y, double level, Method method) {
        double seen = Arrays.stream(y).sum();
        double unseen = Math.exp(fit.coefficient(Design.INTERCEPT));
        double factor = Math.exp(Wald.z(level) * fit.standardError(Design.INTERCEPT));
        var size = new Estimate.Value(
                seen + unseen, new Interval(seen + unseen / factor, seen + unseen * factor, level), method);
        boolean sparse = Arrays.stream(design.times(fit.coefficients())).anyMatch(eta -> Math.exp(eta) < 1);
        return new Model(
                terms,
                size,
                fit.deviance(),
                y.length - design.size(),
                fit.aic(),
                -2 * fit.logLikelihood() + design.size() * Math.log(seen),
                sparse ? List.of(Notice.SPARSE_TABLE) : List.of());
    }

    private static Design design(List<String> pairs) {
        var terms = new ArrayList<>(List.of("A", "B", "C"));
        terms.addAll(pairs);
        Design design = Design.withIntercept(CELLS - 1);
        for (String term : terms) {
            var column = new double[CELLS - 1];
            for (int cell = 1; cell < CELLS; cell++) {
                int lists = cell;
                column[cell - 1] = term.chars().allMatch(list -> (lists >> (list - 'A') & 1) == 1) ? 1 : 0;
            }
            design.column(term, column);
        }
        return design;
    }
}
