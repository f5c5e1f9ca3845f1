package nl.hofvijver.bench.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.PrimaryRules;
import nl.hofvijver.protection.table.Input;
import nl.hofvijver.protection.table.Job;

/**
 * An invented table of gemeente, wijk and buurt by five age bands and sex with many small counts.
 *
 * <p>Buurten differ in size (log-normal), prevalence rises with age and differs by buurt, counts are Poisson. The mean
 * count is set so that about as many cells are 1 to 4 as in the tables of the same shape on which other tools were
 * measured: 27.7%, 31.4% and 33.0%.
 *
 * @param name as in the documentation
 * @param gemeenten number of gemeenten
 * @param wijken wijken per gemeente
 * @param buurten buurten per wijk
 * @param mean mean count per buurt, age and sex
 */
public record Instance(String name, int gemeenten, int wijken, int buurten, double mean) {
    /** 48 buurten. */
    public static final Instance S = new Instance("S", 2, 4, 6, 5.2);
    /** 384 buurten. */
    public static final Instance M = new Instance("M", 6, 8, 8, 5.7);
    /** 1,980 buurten. */
    public static final Instance L = new Instance("L", 15, 12, 11, 5.6);
    /** 14,500 buurten. */
    public static final Instance NATIONAL = new Instance("national", 145, 10, 10, 5.6);

    private static final double SPREAD = 0.9;
    private static final double LOCAL_SPREAD = 0.3;
    private static final double[] BY_AGE = {0.25, 0.6, 1.15, 1.5, 1.5};
    private static final String[] SEXES = {"male", "female"};
    private static final String ALL = "all";

    /** The table, to be protected with rule 1 to 4 and width 3. */
    public Job job(long seed) {
        Map<String, String> area = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        var random = new SplittableRandom(seed);
        for (int g = 0; g < gemeenten; g++) {
            String gemeente = "GM%04d".formatted(g);
            area.put(gemeente, "NL");
            for (int w = 0; w < wijken; w++) {
                String wijk = "WK%04d%02d".formatted(g, w);
                area.put(wijk, gemeente);
                for (int b = 0; b < buurten; b++) {
                    String buurt = "BU%04d%02d%02d".formatted(g, w, b);
                    area.put(buurt, wijk);
                    count(List.of("NL", gemeente, wijk, buurt), counts, random);
                }
            }
        }
        Map<String, String> age = new LinkedHashMap<>();
        for (int a = 0; a < BY_AGE.length; a++) {
            age.put(age(a), ALL);
        }
        Map<String, String> sex = Map.of(SEXES[0], ALL, SEXES[1], ALL);
        List<Dimension> dimensions = List.of(
                Dimension.of("area", List.of(area)),
                Dimension.of("age", List.of(age)),
                Dimension.of("sex", List.of(sex)));
        return new Job(
                dimensions,
                List.of(Input.counts(table(counts))),
                List.of(),
                List.of(),
                PrimaryRules.small(1, 4),
                true,
                3);
    }

    private void count(List<String> areas, Map<String, Integer> counts, SplittableRandom random) {
        double size = mean * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        for (int a = 0; a < BY_AGE.length; a++) {
            for (String sex : SEXES) {
                double local = Math.exp(LOCAL_SPREAD * random.nextGaussian() - LOCAL_SPREAD * LOCAL_SPREAD / 2);
                int count = poisson(size * BY_AGE[a] * local, random);
                for (String area : areas) {
                    for (String age : List.of(ALL, age(a))) {
                        counts.merge(area + "/" + age + "/" + ALL, count, Integer::sum);
                        counts.merge(area + "/" + age + "/" + sex, count, Integer::sum);
                    }
                }
            }
        }
    }

    private Table table(Map<String, Integer> counts) {
        List<List<String>> codes = new ArrayList<>();
        counts.keySet().forEach(key -> codes.add(List.of(key.split("/"))));
        return new Table(
                name,
                List.of("area", "age", "sex"),
                codes,
                counts.values().stream().mapToDouble(c -> c).toArray());
    }

    private static String age(int a) {
        return a * 20 + "-" + (a * 20 + 19);
    }

    /** Knuth's multiplication; the means are small. */
    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
