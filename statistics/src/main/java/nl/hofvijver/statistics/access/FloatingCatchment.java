package nl.hofvijver.statistics.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/**
 * Two-step floating catchment areas: R_j = S_j / Σ_i w_ij P_i per place of care, then A_i = Σ_j w_ij R_j per area (Luo &
 * Wang 2003; enhanced with weights by zone: Luo & Qi 2009). With competition between places (three steps, Wan et al.
 * 2012) w_ij is multiplied by the share w_ij/Σ_k w_ik of place j among those that the area can reach.
 */
public final class FloatingCatchment {
    private final Travel travel;
    private final double[] population;
    private final double[] supply;
    private final Method method;

    private FloatingCatchment(Travel travel, double[] population, double[] supply, Method method) {
        this.travel = travel;
        this.population = population;
        this.supply = supply;
        this.method = method;
    }

    /**
     * Travel times between areas and places, one entry per pair that can be travelled; order does not matter.
     *
     * @param area index of the area
     * @param place index of the place of care
     * @param minutes travel time, not negative
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of pairs are handed over, never compared or copied
    public record Travel(int[] area, int[] place, double[] minutes) {
        public Travel {
            if (area.length != place.length || area.length != minutes.length) {
                throw new IllegalArgumentException("area, place and minutes differ in length");
            }
        }
    }

    /** Whether places compete for the people who can choose. */
    public enum Steps {
        /** Everybody counts fully for each place within reach. */
        TWO("two-step"),
        /** People divide themselves over the places within reach. */
        THREE("three-step");

        private final String label;

        Steps(String label) {
            this.label = label;
        }
    }

    /**
     * Accessibility.
     *
     * @param accessibility supply per person for each area; 0 where nothing can be reached
     * @param ratio supply per weighted person in the catchment of each place; 0 for places without demand
     * @param withoutDemand places with supply that nobody can reach
     * @param notices {@link Notice#SUPPLY_WITHOUT_DEMAND} when there are such places
     */
    @SuppressWarnings("ArrayRecordComponent") // results are read, not compared
    public record Access(
            Method method, double[] accessibility, double[] ratio, List<Integer> withoutDemand, List<Notice> notices) {}

    /**
     * Computes accessibility.
     *
     * @param population people (or need-weighted people) per area; 0 is allowed
     * @param supply full-time equivalents per place; 0 for a closed list
     * @return accessibility, or a refusal: a missing or negative value, a pair that occurs twice
     */
    public static Outcome<Access> of(Travel travel, double[] population, double[] supply, Decay decay, Steps steps) {
        Method method = Method.of("floating catchment area", steps.label).with("decay", decay.label());
        Optional<Outcome<Access>> objection = notNegative("population, area ", population, method)
                .or(() -> notNegative("supply, place ", supply, method))
                .or(() -> notNegative("minutes, pair ", travel.minutes, method))
                .or(() -> repeatedPair(travel, supply.length, method));
        return objection.orElseGet(
                () -> new FloatingCatchment(travel, population, supply, method).compute(decay, steps));
    }

    private static Optional<Outcome<Access>> notNegative(String what, double[] values, Method method) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                Reason reason = Double.isNaN(values[i]) ? Reason.VALUE_MISSING : Reason.VALUE_OUT_OF_RANGE;
                return Optional.of(new Outcome.Refused<>(reason, what + (i + 1), method));
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome<Access>> repeatedPair(Travel travel, int places, Method method) {
        var keys = new long[travel.area.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) travel.area[k] * places + travel.place[k];
        }
        Arrays.parallelSort(keys);
        for (int k = 1; k < keys.length; k++) {
            if (keys[k] == keys[k - 1]) {
                String pair =
                        "area " + (keys[k] / places + 1) + " and place " + (keys[k] % places + 1) + " occur twice";
                return Optional.of(new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, pair, method));
            }
        }
        return Optional.empty();
    }

    private Outcome<Access> compute(Decay decay, Steps steps) {
        double[] weights = weights(decay, steps);
        var demand = new double[supply.length];
        for (int k = 0; k < weights.length; k++) {
            demand[travel.place[k]] += weights[k] * population[travel.area[k]];
        }
        var ratio = new double[supply.length];
        for (int j = 0; j < ratio.length; j++) {
            ratio[j] = demand[j] > 0 ? supply[j] / demand[j] : 0;
        }
        var accessibility = new double[population.length];
        for (int k = 0; k < weights.length; k++) {
            accessibility[travel.area[k]] += weights[k] * ratio[travel.place[k]];
        }
        List<Integer> withoutDemand = IntStream.range(0, supply.length)
                .filter(j -> supply[j] > 0 && demand[j] == 0)
                .boxed()
                .toList();
        return new Outcome.Computed<>(new Access(
                method,
                accessibility,
                ratio,
                withoutDemand,
                withoutDemand.isEmpty() ? List.of() : List.of(Notice.SUPPLY_WITHOUT_DEMAND)));
    }

    private double[] weights(Decay decay, Steps steps) {
        double[] weights = Arrays.stream(travel.minutes).map(decay::weight).toArray();
        if (steps == Steps.THREE) {
            var total = new double[population.length];
            for (int k = 0; k < weights.length; k++) {
                total[travel.area[k]] += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= weights[k] == 0 ? 0 : weights[k] / total[travel.area[k]];
            }
        }
        return weights;
    }
}
