package nl.hofvijver.statistics.survival;

import java.util.Optional;

/** The partial likelihood of a Cox model under one treatment of ties. */
interface PartialLikelihood {

    /** What a pass over the rows yields. */
    final class Sums {
        double logLikelihood;
        int events;
        final double[] score;
        final double[][] information;

        Sums(int p) {
            score = new double[p];
            information = new double[p][p];
        }
    }

    /** Passes over the rows and tells {@code steps} what happened at each time with events. */
    Sums at(double[] b, Optional<EventSteps> steps);

    /** Passes over the rows. */
    default Sums at(double[] b) {
        return at(b, Optional.empty());
    }
}
