package nl.hofvijver.handbook.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.statistics.rates.IndirectStandardisation;
import nl.hofvijver.statistics.smoothing.Bym2;
import nl.hofvijver.statistics.smoothing.SmoothedMap;
import nl.hofvijver.statistics.spatial.GetisOrd;
import nl.hofvijver.statistics.spatial.LocalStatistics;
import nl.hofvijver.statistics.spatial.Neighbours;

/** What the areas of one map say about each other: expected numbers, smoothing and hot spots. */
final class Maps {
    /** False discovery rate of a hot spot. */
    static final double FALSE_DISCOVERIES = 0.05;

    private final List<CountedCell> areas;
    private final double[] observed;
    private final double[] expected;

    private Maps(List<CountedCell> areas, double[] observed, double[] expected) {
        this.areas = areas;
        this.observed = observed;
        this.expected = expected;
    }

    /**
     * The map of the areas in which somebody is expected.
     *
     * @param map cells of everybody, one per area
     * @param bands cells by age of the same areas; empty when the measure is not split by age
     * @param reference cells by age of the whole region, or its one cell of everybody
     */
    static Maps of(List<CountedCell> map, Map<String, List<CountedCell>> bands, List<CountedCell> reference) {
        Map<String, Double> rates = new HashMap<>();
        reference.stream()
                .filter(c -> c.denominator() > 0)
                .forEach(c -> rates.put(c.age(), c.numerator() / c.denominator()));
        List<CountedCell> kept = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (CountedCell area : map) {
            List<CountedCell> parts = bands.getOrDefault(area.area(), List.of(area));
            double sum = parts.stream()
                    .mapToDouble(c -> c.denominator() * rates.getOrDefault(c.age(), 0.0))
                    .sum();
            if (area.usable() && sum > 0) {
                kept.add(area);
                expected.add(sum);
            }
        }
        return new Maps(
                List.copyOf(kept),
                kept.stream().mapToDouble(CountedCell::numerator).toArray(),
                expected.stream().mapToDouble(e -> e).toArray());
    }

    List<CountedCell> areas() {
        return areas;
    }

    /** Observed against expected, per cent, with the limits of the statistics module. */
    List<Figure> indirect(double level) {
        IndirectStandardisation method = IndirectStandardisation.ratioPerCent(level);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            figures.add(Figure.of(areas.get(i).denominator(), method.ratio(observed[i], expected[i])));
        }
        return figures;
    }

    /** A smoothed map, and for each area the probability that it lies above the region. */
    record Smoothed(List<Figure> values, List<Figure> exceedances) {}

    /**
     * BYM2 relative risks, times the crude figure of the region.
     *
     * @param neighbours codes of the areas that each area touches
     * @param regionFigure the figure of the region, in the unit of the measure
     */
    Optional<Smoothed> smoothed(Map<String, Set<String>> neighbours, double regionFigure, double level) {
        Optional<SmoothedMap> map = Bym2.usual(level)
                .smooth(observed, expected, touching(neighbours), new double[0][])
                .computed();
        return map.map(m -> {
            List<Figure> values = new ArrayList<>();
            List<Figure> exceedances = new ArrayList<>();
            for (int i = 0; i < areas.size(); i++) {
                double basis = areas.get(i).denominator();
                values.add(new Figure(basis, m.mean(i), m.lower(i), m.upper(i)).times(regionFigure));
                exceedances.add(new Figure(basis, 100 * m.exceedance(i), Double.NaN, Double.NaN));
            }
            return new Smoothed(values, exceedances);
        });
    }

    /** Gi* scores of observed against expected; an area that does not stand out after adjustment has the figure 0. */
    List<Figure> hotSpots(Map<String, Set<String>> neighbours) {
        double[] ratios = new double[observed.length];
        Arrays.setAll(ratios, i -> observed[i] / expected[i]);
        LocalStatistics scores = GetisOrd.normal(ratios, touching(neighbours));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            boolean outstanding = scores.high(i, FALSE_DISCOVERIES) || scores.low(i, FALSE_DISCOVERIES);
            double value = scores.reason(i).isPresent() ? Double.NaN : outstanding ? scores.score(i) : 0;
            figures.add(new Figure(areas.get(i).denominator(), value, Double.NaN, Double.NaN));
        }
        return figures;
    }

    private Neighbours touching(Map<String, Set<String>> neighbours) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            positions.put(areas.get(i).area(), i);
        }
        int[][] lists = new int[areas.size()][];
        for (int i = 0; i < lists.length; i++) {
            int self = i;
            lists[i] = neighbours.getOrDefault(areas.get(i).area(), Set.of()).stream()
                    .map(positions::get)
                    .filter(p -> p != null && p != self)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }
        return Neighbours.of(lists);
    }
}
