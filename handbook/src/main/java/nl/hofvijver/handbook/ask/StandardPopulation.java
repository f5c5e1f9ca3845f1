package nl.hofvijver.handbook.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.handbook.compile.AgeBands;
import nl.hofvijver.handbook.definition.Criterion;

/**
 * A population to standardise to, by single year of age.
 *
 * @param name how figures call it
 * @param byAge persons per year of age, any scale
 */
record StandardPopulation(String name, Map<Integer, Double> byAge) {
    /** Weights of the European Standard Population 2013 (Eurostat 2013, table 1), ages 0, 1-4, 5-9 to 95+. */
    private static final int[] ESP_WEIGHTS = {
        1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500,
        1500, 800, 200
    };

    /**
     * The weights of the ten-year bands in a range of ages.
     *
     * @param ages the bands with some weight, young to old
     * @param weights as many weights
     */
    record Weights(List<String> ages, List<Double> weights) {
        Weights {
            ages = List.copyOf(ages);
            weights = List.copyOf(weights);
        }
    }

    StandardPopulation {
        byAge = Map.copyOf(byAge);
    }

    /** The European Standard Population 2013; within its bands every year of age has the same weight. */
    static StandardPopulation esp2013() {
        Map<Integer, Double> byAge = new TreeMap<>();
        byAge.put(0, (double) ESP_WEIGHTS[0]);
        for (int age = 1; age < 5; age++) {
            byAge.put(age, ESP_WEIGHTS[1] / 4.0);
        }
        for (int age = 5; age < 95; age++) {
            byAge.put(age, ESP_WEIGHTS[1 + age / 5] / 5.0);
        }
        byAge.put(95, (double) ESP_WEIGHTS[20]);
        return new StandardPopulation("esp2013", byAge);
    }

    /**
     * The weights of the people whose age lies in {@code range}. A band of which only part lies in the range has the
     * weight of that part: 18 and 19 weigh two tenths of their band, and not all of it.
     */
    Weights weights(Criterion.Age range) {
        List<String> ages = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Integer> starts = AgeBands.tenYearStarts();
        for (int band = 0; band < starts.size(); band++) {
            int from = Math.max(starts.get(band), range.from());
            int to = Math.min(band + 1 < starts.size() ? starts.get(band + 1) - 1 : range.to(), range.to());
            double weight = byAge.entrySet().stream()
                    .filter(e -> from <= e.getKey() && e.getKey() <= to)
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            if (weight > 0) {
                ages.add(AgeBands.tenYears().get(band));
                weights.add(Math.round(weight * 1e6) / 1e6);
            }
        }
        return new Weights(ages, weights);
    }
}
