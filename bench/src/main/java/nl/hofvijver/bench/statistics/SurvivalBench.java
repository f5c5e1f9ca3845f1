package nl.hofvijver.bench.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.survival.CoxModel;
import nl.hofvijver.statistics.survival.FollowUp;
import nl.hofvijver.statistics.survival.KaplanMeier;
import nl.hofvijver.statistics.survival.Limits;

/**
 * Half a million persons followed for up to ten years, in days, so that many events are tied. Bars: Cox with three
 * columns within 20 s, Kaplan-Meier within 1 s.
 */
public final class SurvivalBench {
    private static final int ROWS = 500_000;
    private static final int PRACTICES = 150;
    private static final int DAYS = 3650;

    private SurvivalBench() {}

    /** Returns what each figure took, with its bar. */
    static Map<String, Stopwatch.Spent> run() {
        var random = RandomStream.of(5, 5);
        var age = new double[ROWS];
        var woman = new double[ROWS];
        var risk = new double[ROWS];
        var exit = new double[ROWS];
        var entry = new double[ROWS];
        var cause = new int[ROWS];
        var practice = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            age[i] = 18 + random.nextInt(75);
            woman[i] = random.nextInt(2);
            risk[i] = random.nextGaussian();
            double hazard = Math.exp(-10 + 0.03 * age[i] - 0.2 * woman[i] + 0.4 * risk[i]);
            double event = -Math.log(random.nextDouble()) / hazard;
            double end = 1 + random.nextInt(DAYS);
            exit[i] = Math.ceil(Math.min(event, end));
            cause[i] = event <= end ? 1 : 0;
            entry[i] = Math.floor(exit[i] * random.nextDouble() / 2) - 1;
            practice[i] = random.nextInt(PRACTICES);
        }
        Design design =
                Design.ofRows(ROWS).column("age", age).column("woman", woman).column("risk", risk);
        FollowUp persons = FollowUp.of(exit, cause);
        var timings = new LinkedHashMap<String, Stopwatch.Spent>();
        timings.put(
                "Kaplan-Meier, 500,000 rows",
                Stopwatch.spent(
                                2,
                                5,
                                i -> KaplanMeier.of(persons, Limits.LOG, 0.95)
                                        .orThrow()
                                        .survival(0))
                        .within(1));
        CoxModel.Options efron = CoxModel.Options.standard();
        timings.put("Cox, 500,000 rows x 3, Efron", cox(design, persons, efron).within(20));
        timings.put(
                "Cox, 500,000 rows x 3, Efron, late entry",
                cox(design, persons.from(entry), efron).within(20));
        timings.put(
                "Cox, 500,000 rows x 3, Efron, clustered errors",
                cox(design, persons, efron.clustered(practice)).within(20));
        return timings;
    }

    private static Stopwatch.Spent cox(Design design, FollowUp persons, CoxModel.Options options) {
        return Stopwatch.spent(
                1, 3, i -> CoxModel.fit(design, persons, options).orThrow().logLikelihood());
    }
}
