package nl.hofvijver.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.statistics.numeric.Matrices;

/** The contribution of each row to the score of a Cox model (Lin & Wei 1989), with Efron's treatment of ties. */
final class ScoreResiduals {
    private final CoxData data;
    private final double[] coefficients;
    private final Map<Integer, Baseline> baselines = new HashMap<>();

    /** Cumulative sums over the event times of one stratum, in ascending order. */
    private static final class Baseline {
        final double[] times;
        final double[] hazard;
        final double[][] hazardMean;
        final EventSteps.Step[] steps;

        Baseline(List<EventSteps.Step> latestFirst, int p) {
            steps = latestFirst.reversed().toArray(EventSteps.Step[]::new);
            times = Arrays.stream(steps).mapToDouble(s -> s.time).toArray();
            hazard = new double[steps.length + 1];
            hazardMean = new double[steps.length + 1][p];
            for (int i = 0; i < steps.length; i++) {
                hazard[i + 1] = hazard[i] + steps[i].hazard;
                for (int j = 0; j < p; j++) {
                    hazardMean[i + 1][j] = hazardMean[i][j] + steps[i].hazardMean[j];
                }
            }
        }

        int countUntil(double time) {
            int place = Arrays.binarySearch(times, time);
            return place >= 0 ? place + 1 : -place - 1;
        }
    }

    ScoreResiduals(CoxData data, EventSteps steps, double[] coefficients) {
        this.data = data;
        this.coefficients = coefficients;
        var byStratum = new HashMap<Integer, List<EventSteps.Step>>();
        for (EventSteps.Step step : steps.all()) {
            byStratum.computeIfAbsent(step.stratum, s -> new ArrayList<>()).add(step);
        }
        byStratum.forEach((s, list) -> baselines.put(s, new Baseline(list, data.size())));
    }

    /** Returns the robust covariance, without a small-sample factor; clusters are given per row of the caller. */
    double[][] robust(double[][] model, int[] clusters) {
        int[] distinct = Arrays.stream(clusters).distinct().sorted().toArray();
        var scores = new double[distinct.length][data.size()];
        for (int k = 0; k < data.rows(); k++) {
            add(k, scores[Arrays.binarySearch(distinct, clusters[data.source(k)])]);
        }
        var meat = new double[data.size()][data.size()];
        for (double[] score : scores) {
            for (int j = 0; j < score.length; j++) {
                for (int l = 0; l < score.length; l++) {
                    meat[j][l] += score[j] * score[l];
                }
            }
        }
        return Matrices.sandwich(model, meat);
    }

    private void add(int k, double[] score) {
        Baseline baseline = baselines.get(data.stratum(k));
        if (baseline == null) {
            return;
        }
        int until = baseline.countUntil(data.exit(k));
        int since = baseline.countUntil(data.entry(k));
        double weight = Math.exp(data.predictor(k, coefficients));
        // The last step of a person with the event is the one of the event itself, weighted for partly having left.
        int whole = data.event(k) ? until - 1 : until;
        double hazard = baseline.hazard[whole] - baseline.hazard[since];
        for (int j = 0; j < score.length; j++) {
            double mean = baseline.hazardMean[whole][j] - baseline.hazardMean[since][j];
            score[j] -= weight * (data.z(k, j) * hazard - mean);
        }
        if (data.event(k)) {
            EventSteps.Step own = baseline.steps[until - 1];
            for (int j = 0; j < score.length; j++) {
                score[j] += data.z(k, j) - own.mean[j] / own.deaths;
                score[j] -= weight * (data.z(k, j) * own.ownHazard - own.ownHazardMean[j]);
            }
        }
    }
}
