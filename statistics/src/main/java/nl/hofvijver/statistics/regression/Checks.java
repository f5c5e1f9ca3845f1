package nl.hofvijver.statistics.regression;

import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Collinearity;
import nl.hofvijver.statistics.numeric.Standardised;

/** What must hold before a regression starts; the first thing that does not is the reason. */
final class Checks {
    private final Observations observations;
    private final int spareRows;
    private final Method method;

    /** Takes how many rows there must be beyond the coefficients: 0 when a saturated model has an answer. */
    Checks(Observations observations, int spareRows, Method method) {
        this.observations = observations;
        this.spareRows = spareRows;
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
        if (used < observations.design().size() + spareRows) {
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
        return Collinearity.explain(gram, observations.design().names())
                .flatMap(explanation -> refused(Reason.COLLINEAR, explanation));
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
