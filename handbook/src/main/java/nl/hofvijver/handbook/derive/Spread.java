package nl.hofvijver.handbook.derive;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.distribution.Normal;
import nl.hofvijver.statistics.survival.FollowUp;
import nl.hofvijver.statistics.survival.KaplanMeier;
import nl.hofvijver.statistics.survival.Limits;

/**
 * How the values in a cell are spread over steps.
 *
 * @param bins in the order of their values
 */
public record Spread(List<Bin> bins) {
    /**
     * People or events with a value in one step.
     *
     * @param step the value in whole steps; of a wait the days
     * @param happened false for a wait that had not ended when it went out of sight
     */
    public record Bin(long step, boolean happened, long number, double total, double squares) {}

    public Spread {
        bins = List.copyOf(bins);
    }

    double number() {
        return bins.stream().mapToLong(Bin::number).sum();
    }

    /** How many waits ended in sight. */
    double happened() {
        return bins.stream().filter(Bin::happened).mapToLong(Bin::number).sum();
    }

    /** The mean with the usual interval of a mean: normal, from the standard deviation of the values. */
    Figure mean(double level) {
        double n = number();
        double mean = bins.stream().mapToDouble(Bin::total).sum() / n;
        double squares = bins.stream().mapToDouble(Bin::squares).sum();
        double variance = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : Double.NaN;
        double reach = Normal.z(level) * Math.sqrt(variance / n);
        return new Figure(n, mean, mean - reach, mean + reach);
    }

    /**
     * The median, to the step in which it lies, with the limits at the ranks {@code n/2 ± z√n/2} (Conover 1999, 3.2).
     */
    Figure median(double step, double level) {
        double n = number();
        double reach = Normal.z(level) * Math.sqrt(n) / 2;
        return new Figure(
                n,
                atRank((n + 1) / 2) * step,
                atRank(Math.max(1, Math.floor(n / 2 - reach))) * step,
                atRank(Math.min(n, Math.ceil(1 + n / 2 + reach))) * step);
    }

    private double atRank(double rank) {
        double seen = 0;
        for (Bin bin : bins) {
            seen += bin.number();
            if (seen >= rank) {
                return bin.step();
            }
        }
        return bins.getLast().step();
    }

    /** The share of waits that ended within their window, per cent (Kaplan-Meier, log-log limits). */
    Figure ended(double level) {
        List<Double> exits = new ArrayList<>();
        List<Integer> causes = new ArrayList<>();
        for (Bin bin : bins) {
            for (long i = 0; i < bin.number(); i++) {
                exits.add((double) bin.step());
                causes.add(bin.happened() ? 1 : 0);
            }
        }
        double n = number();
        double last = bins.getLast().step();
        FollowUp followUp = FollowUp.of(
                exits.stream().mapToDouble(e -> e).toArray(),
                causes.stream().mapToInt(c -> c).toArray());
        return KaplanMeier.of(followUp, Limits.LOG_LOG, level)
                .computed()
                .map(curve -> switch (curve.at(last)) {
                    case Estimate.Value alive ->
                        new Figure(
                                n,
                                100 * (1 - alive.value()),
                                100 * (1 - alive.interval().map(i -> i.upper()).orElse(Double.NaN)),
                                100 * (1 - alive.interval().map(i -> i.lower()).orElse(Double.NaN)));
                    case Estimate.Missing _ -> Figure.none(n);
                })
                .orElseGet(() -> Figure.none(n));
    }
}
