package nl.hofvijver.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.linkage.model.Model.Kind;

/**
 * Trains without labels: expectation–maximisation on counts of patterns (Fellegi & Sunter 1969; Winkler 1988).
 *
 * <p>All pairs of records are the population. Pairs that were worth comparing tell how records of one person agree; a
 * sample of all pairs tells how strangers do. Both are weighed by the same probabilities, so that duplicates in the
 * sample do not count as strangers. The same counts give the same model, whatever the order in which records came.
 */
public final class Training {
    private static final int ROUNDS = 200;
    private static final double SETTLED = 1e-7;
    /** What the shares to begin with count for, in pairs. */
    private static final double BELIEF = 20;

    private static final double STRANGER_BELIEF = 100;
    private static final double LARGE = 10_000;
    /**
     * Most pairs of namesakes in one house per pair of one person. A namesake and a person with a wrong date of birth look
     * the same, so the data cannot tell how many there are; sons with their father's names are rarer than this.
     */
    private static final double NAMESAKES = .005;
    /** Fewest pairs of a family per pair of one person: registers have households, also where few of them are seen. */
    private static final double FAMILIES = .1;

    private final List<Field> fields;
    private final double pairs;
    private final List<String> patterns;
    private final double[] compared;
    private final double[] sampled;
    private final double sampledPairs;

    private Training(Map<String, Long> compared, Map<String, Long> sample, long records) {
        patterns = new ArrayList<>(new java.util.TreeSet<>(compared.keySet()));
        sample.keySet().stream().filter(p -> !compared.containsKey(p)).sorted().forEach(patterns::add);
        this.compared =
                patterns.stream().mapToDouble(p -> compared.getOrDefault(p, 0L)).toArray();
        this.sampled =
                patterns.stream().mapToDouble(p -> sample.getOrDefault(p, 0L)).toArray();
        sampledPairs = Math.max(1, Arrays.stream(sampled).sum());
        pairs = Math.max(1, records * (records - 1.0) / 2);
        fields = List.of(Field.values());
    }

    /**
     * The model that fits best.
     *
     * @param compared number of compared pairs per pattern
     * @param sample number of pairs per pattern in a sample of all pairs
     * @param records number of records
     */
    public static Model train(Map<String, Long> compared, Map<String, Long> sample, long records) {
        return new Training(compared, sample, records).run(records);
    }

    private Model run(long records) {
        Map<Field, double[]> stranger = strangers(new double[patterns.size()]);
        // Half of the records having another one of the same person is a start that training soon leaves.
        double start = Math.min(.1, .5 * records / pairs);
        Model model = new Model(begin(), stranger, start, start * FAMILIES, start * NAMESAKES);
        for (int round = 0; round < ROUNDS; round++) {
            Model next = improved(model);
            boolean settled = distance(model, next) < SETTLED;
            model = next;
            if (settled) {
                break;
            }
        }
        return model;
    }

    private static Map<Field, double[]> begin() {
        Map<Field, double[]> same = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            same.put(field, field.same());
        }
        return same;
    }

    private Model improved(Model model) {
        Map<Kind, double[]> logarithms = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            logarithms.put(kind, logarithms(model, kind));
        }
        double[] highest = highest(logarithms);
        double[] sum = new double[patterns.size()];
        logarithms.values().forEach(kind -> {
            for (int i = 0; i < sum.length; i++) {
                kind[i] = Math.exp(kind[i] - highest[i]);
                sum[i] += kind[i];
            }
        });
        logarithms.values().forEach(kind -> {
            for (int i = 0; i < sum.length; i++) {
                kind[i] /= sum[i];
            }
        });
        double[] same = logarithms.getOrDefault(Kind.SAME, sum);
        double[] sames = new double[same.length];
        for (int i = 0; i < same.length; i++) {
            sames[i] = compared[i] * same[i];
        }
        double sameShare = total(same);
        return new Model(
                sames(sames),
                strangers(same),
                sameShare,
                Math.max(total(logarithms.getOrDefault(Kind.FAMILY, sum)), FAMILIES * sameShare),
                Math.min(total(logarithms.getOrDefault(Kind.NAMESAKE, sum)), NAMESAKES * sameShare));
    }

    /** Share of all pairs that a kind adds up to. */
    private double total(double[] kind) {
        double total = 0;
        for (int i = 0; i < kind.length; i++) {
            total += compared[i] * kind[i];
        }
        return Math.clamp(total / pairs, 1e-3 / pairs, .3);
    }

    private static double[] highest(Map<Kind, double[]> logarithms) {
        double[] highest = logarithms.values().iterator().next().clone();
        logarithms.values().forEach(kind -> {
            for (int i = 0; i < highest.length; i++) {
                highest[i] = Math.max(highest[i], kind[i]);
            }
        });
        return highest;
    }

    private double[] logarithms(Model model, Kind kind) {
        double[] sums = new double[patterns.size()];
        Arrays.fill(sums, Math.log(model.share(kind)));
        for (Field field : fields) {
            double[] levels = new double[field.levels() + 1];
            for (int level = 1; level < levels.length; level++) {
                levels[level] = model.logarithm(kind, field, level);
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += levels[field.in(patterns.get(i))];
            }
        }
        return sums;
    }

    private Map<Field, double[]> sames(double[] weights) {
        Map<Field, double[]> same = new EnumMap<>(Field.class);
        for (Field field : fields) {
            double[] begin = field.same();
            double[] counts = counted(field, weights);
            for (int l = 0; l < counts.length; l++) {
                counts[l] += BELIEF * begin[l];
            }
            same.put(field, capped(shares(counts), field.mostDifferent()));
        }
        return same;
    }

    /** Keeps training from taking another kind of pairs, such as those of a household, for pairs of one person. */
    private static double[] capped(double[] shares, double mostDifferent) {
        if (shares[0] <= mostDifferent) {
            return shares;
        }
        double rest = (1 - mostDifferent) / (1 - shares[0]);
        for (int l = 1; l < shares.length; l++) {
            shares[l] *= rest;
        }
        shares[0] = mostDifferent;
        return shares;
    }

    /** Shares in the sample, leaving out what is the same person by {@code same}. */
    private Map<Field, double[]> strangers(double[] same) {
        double[] weights = new double[patterns.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sampled[i] * (1 - same[i]);
        }
        Map<Field, double[]> stranger = new EnumMap<>(Field.class);
        for (Field field : fields) {
            double[] counts = counted(field, weights);
            double[] begin = field.stranger();
            for (int l = 0; l < counts.length; l++) {
                // An agreement that a large sample lacks is thought to be half as rare as it could have shown.
                counts[l] += STRANGER_BELIEF * begin[l] + .5 * Math.min(1, sampledPairs / LARGE);
            }
            stranger.put(field, shares(counts));
        }
        return stranger;
    }

    private double[] counted(Field field, double[] weights) {
        double[] counts = new double[field.levels()];
        for (int i = 0; i < weights.length; i++) {
            int level = field.in(patterns.get(i));
            if (level > 0) {
                counts[level - 1] += weights[i];
            }
        }
        return counts;
    }

    private static double[] shares(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(c -> c / sum).toArray();
    }

    private static double distance(Model one, Model other) {
        double distance = Math.abs(Math.log(one.sameShare() / other.sameShare()));
        for (Field field : Field.values()) {
            double[] a = one.same().getOrDefault(field, new double[0]);
            double[] b = other.same().getOrDefault(field, new double[0]);
            for (int l = 0; l < a.length; l++) {
                distance = Math.max(distance, Math.abs(a[l] - b[l]));
            }
        }
        return distance;
    }
}
