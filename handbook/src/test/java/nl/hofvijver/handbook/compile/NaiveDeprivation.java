package nl.hofvijver.handbook.compile;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fifths of deprivation of a tiny pond, from the incomes of its residents. */
record NaiveDeprivation(Map<String, Integer> fifths) {
    private record Sum(long groups, long persons) {
        double mean() {
            return groups / (double) persons;
        }
    }

    static NaiveDeprivation of(TinyPond pond) {
        Map<String, Sum> sums = new TreeMap<>();
        pond.population.forEach(row -> pond.incomes.stream()
                .filter(i -> i.person() == row.person() && i.year() == row.year())
                .flatMap(i -> i.group().stream())
                .forEach(g -> sums.merge(
                        row.buurt(), new Sum(g, 1), (a, b) -> new Sum(a.groups + b.groups, a.persons + b.persons))));
        double everybody = sums.values().stream().mapToLong(Sum::persons).sum();
        Map<String, Integer> fifths = new TreeMap<>();
        double before = 0;
        for (var buurt : sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Sum> e) -> e.getValue().mean())
                        .thenComparing(Map.Entry::getKey))
                .toList()) {
            double middle = before + buurt.getValue().persons() / 2.0;
            fifths.put(buurt.getKey(), Math.min(5, 1 + (int) Math.floor(5 * middle / everybody)));
            before += buurt.getValue().persons();
        }
        return new NaiveDeprivation(fifths);
    }

    Optional<Integer> map(String buurt) {
        return Optional.ofNullable(fifths.get(buurt));
    }
}
