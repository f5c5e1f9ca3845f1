package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.PrimaryRules;

/** Small invented tables: buurten in two wijken by age and sex, counts mostly below ten. */
final class Cubes {
    static final Dimension AREA = Dimension.of("area", List.of(areas("old", 8)));
    static final Dimension AGE = Dimension.of("age", List.of(Map.of("young", "all", "middle", "all", "old", "all")));
    static final Dimension SEX = Dimension.of("sex", List.of(Map.of("m", "all", "f", "all")));
    private static final double MEAN = 5;

    private Cubes() {}

    static Map<String, String> areas(String division, int buurten) {
        Map<String, String> parents = new LinkedHashMap<>();
        for (int b = 0; b < buurten; b++) {
            parents.put("b" + b, "w" + b * 2 / buurten);
        }
        parents.put("w0", "region");
        parents.put("w1", "region");
        return parents;
    }

    static Job job(long seed) {
        return job(List.of(full(seed)));
    }

    static Job job(List<Table> tables) {
        return new Job(
                List.of(AREA, AGE, SEX),
                tables.stream().map(Input::counts).toList(),
                List.of(),
                List.of(),
                PrimaryRules.small(1, 4),
                true,
                3);
    }

    /** The table with all its totals. */
    static Table full(long seed) {
        return table(seed, List.of("area", "age", "sex"));
    }

    /** The totals over the dimensions that are left out. */
    static Table table(long seed, List<String> dimensions) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Double> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int b = 0; b < 8; b++) {
            for (String age : List.of("young", "middle", "old")) {
                for (String sex : List.of("m", "f")) {
                    double count = Math.floor(-MEAN * Math.log(random.nextDouble()));
                    add(cells, List.of("b" + b, "w" + b / 4, "region"), age, sex, count, dimensions);
                }
            }
        }
        return new Table(
                String.join("-", dimensions),
                dimensions,
                new ArrayList<>(cells.keySet()),
                cells.values().stream().mapToDouble(v -> v).toArray());
    }

    private static void add(
            Map<List<String>, Double> cells,
            List<String> areas,
            String age,
            String sex,
            double count,
            List<String> dimensions) {
        for (String area : dimensions.contains("area") ? areas : List.of("")) {
            for (String a : dimensions.contains("age") ? List.of(age, "all") : List.of("")) {
                for (String s : dimensions.contains("sex") ? List.of(sex, "all") : List.of("")) {
                    List<String> key = new ArrayList<>(List.of(area, a, s));
                    key.removeIf(String::isEmpty);
                    cells.merge(key, count, Double::sum);
                }
            }
        }
    }

    static List<BitSet> hidden(Protected result) {
        return result.decisions().stream().map(Cubes::rows).toList();
    }

    static BitSet rows(Decision decision) {
        return IntStream.range(0, decision.reasons().size())
                .filter(decision::isHidden)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
