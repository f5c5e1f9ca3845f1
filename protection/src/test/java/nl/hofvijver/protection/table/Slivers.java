package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.hofvijver.protection.model.Table;

/** The same persons under an old or a new division: the slivers themselves are not published. */
final class Slivers {
    private Slivers() {}

    static Table table(long seed, Map<String, String> division) {
        Map<List<String>, Double> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Table finest = finest(seed);
        for (int row = 0; row < finest.size(); row++) {
            String buurt = division.getOrDefault(finest.codes().get(row).getFirst(), "");
            String age = finest.codes().get(row).getLast();
            for (String area : List.of(buurt, "region")) {
                cells.merge(List.of(area, age), finest.values()[row], Double::sum);
                cells.merge(List.of(area, "all"), finest.values()[row], Double::sum);
            }
        }
        return new Table(
                "division",
                List.of("area", "age"),
                new ArrayList<>(cells.keySet()),
                cells.values().stream().mapToDouble(v -> v).toArray());
    }

    /** The counts per sliver and age. */
    static Table finest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> codes = new ArrayList<>();
        double[] values = new double[30];
        for (int s = 0; s < 10; s++) {
            for (String age : List.of("young", "middle", "old")) {
                values[codes.size()] = Math.floor(-6 * Math.log(random.nextDouble()));
                codes.add(List.of("s" + s, age));
            }
        }
        return new Table("slivers", List.of("area", "age"), codes, values);
    }
}
