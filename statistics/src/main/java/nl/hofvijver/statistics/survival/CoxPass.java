package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import java.util.Optional;

/** One pass over the rows of a Cox model with Efron's or Breslow's treatment of ties. */
final class CoxPass implements PartialLikelihood {
    private final CoxData data;
    private final boolean efron;
    private final int p;

    CoxPass(CoxData data, CoxModel.Ties ties) {
        this.data = data;
        efron = ties == CoxModel.Ties.EFRON;
        p = data.size();
    }

    /** Weighted sums over a set of rows: Σw, Σwz and the lower triangle of Σwzz'. */
    private final class Moments {
        private double zero;
        private final double[] one = new double[p];
        private final double[][] two = new double[p][p];

        void add(int k, double weight) {
            zero += weight;
            for (int j = 0; j < p; j++) {
                double wz = weight * data.z(k, j);
                one[j] += wz;
                for (int l = 0; l <= j; l++) {
                    two[j][l] += wz * data.z(k, l);
                }
            }
        }

        void clear() {
            zero = 0;
            Arrays.fill(one, 0);
            for (double[] row : two) {
                Arrays.fill(row, 0);
            }
        }
    }

    @Override
    public Sums at(double[] b, Optional<EventSteps> steps) {
        var sums = new Sums(p);
        var risk = new Moments();
        var dead = new Moments();
        int[] byEntry = data.byEntry();
        int left = 0;
        int from = 0;
        while (from < data.rows()) {
            if (from == 0 || data.stratum(from) != data.stratum(from - 1)) {
                risk.clear();
                while (left < byEntry.length && data.stratum(byEntry[left]) != data.stratum(from)) {
                    left++;
                }
            }
            double time = data.exit(from);
            dead.clear();
            int to = addTied(from, b, risk, dead, sums);
            while (left < byEntry.length
                    && data.stratum(byEntry[left]) == data.stratum(from)
                    && data.entry(byEntry[left]) >= time) {
                risk.add(byEntry[left], -Math.exp(data.predictor(byEntry[left], b)));
                left++;
            }
            if (dead.zero > 0) {
                event(from, to, risk, dead, sums, steps);
            }
            from = to;
        }
        mirror(sums.information);
        return sums;
    }

    private int addTied(int from, double[] b, Moments risk, Moments dead, Sums sums) {
        int to = from;
        while (to < data.rows() && data.exit(to) == data.exit(from) && data.stratum(to) == data.stratum(from)) {
            double eta = data.predictor(to, b);
            double weight = Math.exp(eta);
            risk.add(to, weight);
            if (data.event(to)) {
                dead.add(to, weight);
                sums.logLikelihood += eta;
                sums.events++;
            }
            to++;
        }
        return to;
    }

    private void event(int from, int to, Moments risk, Moments dead, Sums sums, Optional<EventSteps> steps) {
        int deaths = 0;
        for (int k = from; k < to; k++) {
            if (data.event(k)) {
                deaths++;
                for (int j = 0; j < p; j++) {
                    sums.score[j] += data.z(k, j);
                }
            }
        }
        steps.ifPresent(s -> s.start(from, to));
        var mean = new double[p];
        var spread = new double[p][p];
        for (int l = 0; l < deaths; l++) {
            // Efron: while the tied deaths are taken one by one, each has left with probability l/d.
            double gone = efron ? (double) l / deaths : 0;
            double zero = risk.zero - gone * dead.zero;
            sums.logLikelihood -= Math.log(zero);
            for (int j = 0; j < p; j++) {
                mean[j] = (risk.one[j] - gone * dead.one[j]) / zero;
                sums.score[j] -= mean[j];
                for (int m = 0; m <= j; m++) {
                    spread[j][m] = (risk.two[j][m] - gone * dead.two[j][m]) / zero - mean[j] * mean[m];
                    sums.information[j][m] += spread[j][m];
                }
            }
            steps.ifPresent(s -> s.add(gone, zero, mean, spread));
        }
    }

    private static void mirror(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < j; k++) {
                a[k][j] = a[j][k];
            }
        }
    }
}
