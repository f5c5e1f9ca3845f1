package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Order;

/**
 * The probability of one cause by a time when other causes compete (Aalen & Johansen 1978). One minus Kaplan–Meier with
 * the other causes as censorings would overstate it, because it lets the dead from another cause still have the event.
 * The variance is that of {@link IncidenceVariance}, the limits are on the scale of {@link Limits}; the method names both.
 * Persons may enter late. From the first time on at which nobody is left, the figure stays and so does its error.
 */
public final class CumulativeIncidence {
    private final Method method;
    private final Limits limits;
    private final double level;
    private final RiskTable table;
    private final double[] incidence;
    private final double[] standardErrors;

    private CumulativeIncidence(
            RiskTable table,
            int[] eventsOfCause,
            IncidenceVariance variance,
            Limits limits,
            double level,
            Method method) {
        this.table = table;
        this.limits = limits;
        this.level = level;
        this.method = method;
        incidence = new double[table.size()];
        standardErrors = new double[table.size()];
        double survival = 1;
        double f = 0;
        // Var F(t) = Σ (F(t) − Fᵢ)² aᵢ + Σ bᵢ − 2 Σ (F(t) − Fᵢ) cᵢ, kept as sums over i that do not depend on t.
        double a = 0;
        double linear = 0;
        double constant = 0;
        for (int i = 0; i < table.size(); i++) {
            double n = table.atRisk()[i];
            double d = table.events()[i];
            double k = eventsOfCause[i];
            f += survival * k / n;
            double ai = d == n ? 0 : variance.survival(d, k, n);
            double bi = survival * survival * variance.term(k, n) / (n * n);
            double ci = d == n ? 0 : survival * variance.cross(d, k, n) / n;
            a += ai;
            linear += f * ai + ci;
            constant += f * f * ai + 2 * f * ci + bi;
            survival *= (n - d) / n;
            incidence[i] = f;
            standardErrors[i] = Math.sqrt(Math.max(0, f * f * a - 2 * f * linear + constant));
        }
    }

    /**
     * Estimates the curve of one cause; all other causes above 0 compete with it.
     *
     * @return refused with {@link Reason#NO_EVENTS} when nobody had the cause, and when an exit lies before its entry
     */
    public static Outcome<CumulativeIncidence> of(
            FollowUp followUp, int cause, IncidenceVariance variance, Limits limits, double level) {
        Method method = Method.of(
                        "cumulative incidence",
                        "Aalen-Johansen, " + variance.label() + ", " + limits.label() + " limits")
                .with("cause", cause)
                .with("level", level);
        var objection = followUp.<CumulativeIncidence>objection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (Arrays.stream(followUp.cause()).noneMatch(c -> c == cause)) {
            return new Outcome.Refused<>(Reason.NO_EVENTS, "cause " + cause, method);
        }
        RiskTable table = RiskTable.of(followUp);
        return new Outcome.Computed<>(
                new CumulativeIncidence(table, eventsOf(followUp, cause, table), variance, limits, level, method));
    }

    private static int[] eventsOf(FollowUp followUp, int cause, RiskTable table) {
        int[] order = Order.ascending(followUp.exit());
        var events = new int[table.size()];
        int step = 0;
        for (int row : order) {
            if (followUp.exit()[row] != table.times()[step]) {
                step++;
            }
            events[step] += followUp.cause()[row] == cause ? 1 : 0;
        }
        return events;
    }

    /** Returns the numbers at risk, with one step per distinct exit time. */
    public RiskTable table() {
        return table;
    }

    /** Returns the incidence from step {@code i} on. */
    public double incidence(int i) {
        return incidence[i];
    }

    /** Returns the standard error of the incidence from step {@code i} on. */
    public double standardError(int i) {
        return standardErrors[i];
    }

    /** Returns the incidence from step {@code i} on with its limits; on log(−log) they are those of Choudhury 2002. */
    public Estimate.Value step(int i) {
        return new Estimate.Value(incidence[i], limits.interval(incidence[i], standardErrors[i], level), method);
    }

    /** Returns the incidence by a time; missing after the last exit. */
    public Estimate at(double time) {
        int i = table.lastAtOrBefore(time);
        if (i < 0) {
            return new Estimate.Value(0, limits.interval(0, 0, level), method);
        }
        return time > table.times()[table.size() - 1]
                ? new Estimate.Missing(Reason.TOO_FEW_POINTS, "followed until " + table.times()[i], method)
                : step(i);
    }
}
