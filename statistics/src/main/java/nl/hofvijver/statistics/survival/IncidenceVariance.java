package nl.hofvijver.statistics.survival;

/** The published variances of a cumulative incidence. They differ by less than 1/n, so by something in small groups only. */
public enum IncidenceVariance {
    /**
     * Delta method on multinomial steps (Dinse & Larson 1986; Marubini & Valsecchi 1995): SAS's {@code ERROR=DELTA}, and
     * what R's survival gives. Greenwood's when there is one cause.
     */
    DELTA("delta method") {
        @Override
        double term(double count, double atRisk) {
            return count * (atRisk - count) / atRisk;
        }

        @Override
        double survival(double events, double ofCause, double atRisk) {
            return events / (atRisk * (atRisk - events));
        }

        @Override
        double cross(double events, double ofCause, double atRisk) {
            return ofCause / atRisk;
        }
    },
    /**
     * Aalen 1978, from counting processes: (n − 1) instead of n below, a little larger. Events of one cause at the same
     * time get the factor (n − d)/(n − 1); what R's cmprsk gives.
     */
    AALEN("Aalen") {
        @Override
        double term(double count, double atRisk) {
            return count <= 1 ? count : count * (atRisk - count) / (atRisk - 1);
        }

        @Override
        double survival(double events, double ofCause, double atRisk) {
            double left = atRisk - events;
            return (term(ofCause, atRisk) + term(events - ofCause, atRisk)) / (left * left);
        }

        @Override
        double cross(double events, double ofCause, double atRisk) {
            return term(ofCause, atRisk) / (atRisk - events);
        }
    };

    private final String label;

    IncidenceVariance(String label) {
        this.label = label;
    }

    /** Returns the name as it appears in the method of a result. */
    String label() {
        return label;
    }

    /** Returns the variance of a number of events at a time with {@code atRisk} persons at risk. */
    abstract double term(double count, double atRisk);

    /** Returns the step in the variance of the logarithm of the survival; somebody is left. */
    abstract double survival(double events, double ofCause, double atRisk);

    /** Returns minus the covariance of that step with the one of the cause, before division by the number at risk. */
    abstract double cross(double events, double ofCause, double atRisk);
}
