package nl.hofvijver.statistics.survival;

import java.util.ArrayList;
import java.util.List;

/** What a pass at the final coefficients sees at each time with events; the ground of residuals and their tests. */
final class EventSteps {
    private final CoxData data;
    private final List<Step> steps = new ArrayList<>();

    EventSteps(CoxData data) {
        this.data = data;
    }

    /** One time with events in one stratum. Sums run over the tied events, taken one by one when Efron is used. */
    static final class Step {
        final int stratum;
        final double time;
        int deaths;
        /** Σ 1/S₀: the step of the baseline hazard, and Σ mean/S₀. */
        double hazard;

        final double[] hazardMean;
        /** The same for a person who is one of the tied events and so has left in part. */
        double ownHazard;

        final double[] ownHazardMean;
        /** Σ mean. */
        final double[] mean;
        /** Σ z of the events − Σ mean: the sum of the Schoenfeld residuals. */
        final double[] residual;
        /** Σ of the variances of z over those at risk. */
        final double[][] variance;

        Step(int stratum, double time, int p) {
            this.stratum = stratum;
            this.time = time;
            hazardMean = new double[p];
            ownHazardMean = new double[p];
            mean = new double[p];
            residual = new double[p];
            variance = new double[p][p];
        }
    }

    void start(int from, int to) {
        var step = new Step(data.stratum(from), data.exit(from), data.size());
        for (int k = from; k < to; k++) {
            if (data.event(k)) {
                step.deaths++;
                for (int j = 0; j < data.size(); j++) {
                    step.residual[j] += data.z(k, j);
                }
            }
        }
        steps.add(step);
    }

    /** Adds tied events of which only the sum has a mean, as under the exact likelihood; there is no hazard. */
    void addTogether(double[] mean, double[][] spread) {
        Step step = steps.getLast();
        for (int j = 0; j < mean.length; j++) {
            step.mean[j] += mean[j];
            step.residual[j] -= mean[j];
            for (int k = 0; k <= j; k++) {
                step.variance[j][k] += spread[j][k];
                step.variance[k][j] = step.variance[j][k];
            }
        }
    }

    void add(double gone, double zero, double[] mean, double[][] spread) {
        Step step = steps.getLast();
        step.hazard += 1 / zero;
        step.ownHazard += (1 - gone) / zero;
        for (int j = 0; j < mean.length; j++) {
            step.hazardMean[j] += mean[j] / zero;
            step.ownHazardMean[j] += (1 - gone) * mean[j] / zero;
        }
        addTogether(mean, spread);
    }

    /** Returns the steps, per stratum and latest first. */
    List<Step> all() {
        return steps;
    }

    CoxData data() {
        return data;
    }
}
