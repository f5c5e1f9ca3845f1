package nl.hofvijver.handbook.derive;

import java.util.List;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * A share weighed by age and sex from those who are covered to everybody (Holt and Smith 1979): the sum over the strata of
 * the part of the population in it times the share among the covered in it. The interval takes the strata as independent
 * samples; that the covered may differ from the others within a stratum is not in it.
 */
final class PostStratification {
    private PostStratification() {}

    /** The figure; none when a stratum with people has nobody who is covered. */
    static Figure of(List<CountedCell> strata, double multiplier, double basis, double level) {
        double population = strata.stream().mapToDouble(CountedCell::population).sum();
        double value = 0;
        double variance = 0;
        for (CountedCell stratum : strata) {
            if (stratum.population() <= 0) {
                continue;
            }
            if (stratum.denominator() <= 0) {
                return Figure.none(basis);
            }
            double weight = stratum.population() / population;
            double share = stratum.numerator() / stratum.denominator();
            value += weight * share;
            // Agresti and Coull's half success keeps a stratum without cases from counting as known for certain.
            double cautious = (stratum.numerator() + 0.5) / (stratum.denominator() + 1);
            variance += weight * weight * cautious * (1 - cautious) / stratum.denominator();
        }
        if (population <= 0) {
            return Figure.none(basis);
        }
        double reach = Normal.z(level) * Math.sqrt(variance);
        return new Figure(basis, value, Math.max(0, value - reach), Math.min(1, value + reach)).times(multiplier);
    }
}
