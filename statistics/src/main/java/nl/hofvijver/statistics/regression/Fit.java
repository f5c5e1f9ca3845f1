package nl.hofvijver.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Standardised;

/** From checked observations to a fitted model; shared by the regressions of this package. */
final class Fit {
    private static final int FEW_CLUSTERS = 30;
    private static final double OVER_DISPERSED = 2;

    private final Observations observations;
    private final Covariance convention;
    private final Method method;
    private final Standardised space;

    Fit(Observations observations, Covariance convention, Method method) {
        if (convention.clustered() && observations.clusters().isEmpty()) {
            throw new IllegalArgumentException("a clustered covariance needs clusters");
        }
        this.observations = observations;
        this.convention = convention;
        this.method = method;
        space = observations.space();
    }

    Outcome<Fitted> of(Family family) {
        return solve(family).then(solution -> finish(family, solution, OptionalDouble.empty()));
    }

    Outcome<Irls.Solution> solve(Family family) {
        Optional<Outcome<Irls.Solution>> objection = new Checks(
                        observations, convention.dividesByRest() ? 1 : 0, method)
                .objection(space, family instanceof Family.Binomial, true);
        if (objection.isPresent()) {
            return objection.get();
        }
        var irls = new Irls(observations, space, family, method);
        return irls.solve(irls.start());
    }

    Outcome<Irls.Solution> solveAgain(Family family, double[] from) {
        return new Irls(observations, space, family, method).solve(from);
    }

    /** Returns the mean of each row at coefficients of the standardised columns. */
    double[] means(Family family, double[] standardised) {
        double[] eta = predictor(standardised);
        for (int i = 0; i < eta.length; i++) {
            eta[i] = family.mean(eta[i]);
        }
        return eta;
    }

    private double[] predictor(double[] standardised) {
        var eta = new double[observations.rows()];
        Pass.overBlocks(observations.rows(), space, (from, to, z) -> {
            double[] block = Pass.predictor(observations, standardised, from, to, z);
            System.arraycopy(block, 0, eta, from, block.length);
            return from;
        });
        return eta;
    }

    Outcome<Fitted> finish(Family family, Irls.Solution solution, OptionalDouble theta) {
        int[] clusters = observations.clusters().map(Sandwich::distinct).orElseGet(() -> new int[0]);
        if (convention.clustered() && clusters.length < 2) {
            return new Outcome.Refused<>(Reason.NO_VALID_STANDARD_ERROR, "one cluster", method);
        }
        double[] mu = means(family, solution.coefficients());
        double[] b = space.coefficients(solution.coefficients());
        var deviance = new StableSum();
        var pearson = new StableSum();
        var constant = new StableSum();
        int rows = 0;
        for (int i = 0; i < mu.length; i++) {
            double weight = observations.weight(i);
            double y = observations.outcome()[i];
            if (weight > 0) {
                rows++;
                deviance.add(weight * family.deviance(y, mu[i]));
                pearson.add(weight * (y - mu[i]) * (y - mu[i]) / family.variance(mu[i]));
                constant.add(weight * family.constant(y));
            }
        }
        int left = rows - b.length;
        double[][] model = solution.inverseInformation();
        double[] residuals = convention.robust() ? scoreResiduals(family, mu) : new double[0];
        if (convention.leveragePower() > 0) {
            OptionalInt alone = new Leverage(observations, space, family).divide(residuals, mu, model, convention);
            if (alone.isPresent()) {
                String row = "row " + (alone.getAsInt() + 1) + " is fitted by a coefficient of its own";
                return new Outcome.Refused<>(Reason.NO_VALID_STANDARD_ERROR, row, method);
            }
        }
        double[][] covariance = covariance(model, residuals, pearson.value() / left, clusters.length, rows);
        return new Outcome.Computed<>(new Fitted(
                method,
                observations.design().names(),
                b,
                space.covariance(covariance),
                solution.sums().logLikelihood + constant.value(),
                deviance.value(),
                pearson.value(),
                rows,
                convention == Covariance.QUASI ? left : Double.POSITIVE_INFINITY,
                theta,
                convention.clustered() ? OptionalInt.of(clusters.length) : OptionalInt.empty(),
                solution.iterations(),
                notices(family, pearson.value() / left, clusters.length)));
    }

    private double[][] covariance(double[][] model, double[] residuals, double dispersion, int clusters, int rows) {
        var sandwich = new Sandwich(observations, space, residuals);
        return switch (convention) {
            case MODEL -> model;
            case QUASI -> Matrices.scaled(model, dispersion);
            case HC0, HC2, HC3 -> sandwich.independent(model);
            case HC1 -> Matrices.scaled(sandwich.independent(model), (double) rows / (rows - model.length));
            case CLUSTER_HC0 ->
                sandwich.clustered(model, observations.clusters().orElseThrow());
            case CLUSTER_HC1 ->
                Matrices.scaled(
                        sandwich.clustered(model, observations.clusters().orElseThrow()),
                        clusters / (clusters - 1.0) * (rows - 1.0) / (rows - model.length));
        };
    }

    private double[] scoreResiduals(Family family, double[] mu) {
        var residuals = new double[mu.length];
        for (int i = 0; i < mu.length; i++) {
            residuals[i] = observations.weight(i) * (observations.outcome()[i] - mu[i]) * family.scoreFactor(mu[i]);
        }
        return residuals;
    }

    private List<Notice> notices(Family family, double dispersion, int clusters) {
        var notices = new ArrayList<Notice>();
        // For 0/1 outcomes X2/(n-k) says nothing about the variance, which is fixed by the mean; a weight then only
        // says
        // how often the row occurs.
        boolean grouped = !(family instanceof Family.Binomial)
                || Arrays.stream(observations.outcome()).anyMatch(y -> y > 0 && y < 1);
        if (grouped && dispersion > OVER_DISPERSED && convention == Covariance.MODEL) {
            notices.add(Notice.OVER_DISPERSED);
        }
        if (convention.clustered() && clusters < FEW_CLUSTERS) {
            notices.add(Notice.FEW_CLUSTERS);
        }
        return List.copyOf(notices);
    }

    Standardised space() {
        return space;
    }
}
