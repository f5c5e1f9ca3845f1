package nl.hofvijver.statistics.spatial;

import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.spatial.CircularScan.Look;
import nl.hofvijver.statistics.spatial.CircularScan.Model;

/**
 * The logarithm of Kulldorff's likelihood ratio of a zone with {@code c} cases and size {@code e}, where sizes are scaled
 * to add up to the number of cases. 0 ln 0 is 0.
 */
abstract sealed class LikelihoodRatio {
    private final Look look;
    private final double[] sizes;
    final double cases;

    private LikelihoodRatio(Look look, double[] sizes, double cases) {
        this.look = look;
        this.sizes = sizes;
        this.cases = cases;
    }

    static LikelihoodRatio of(Model model, Look look, double[] cases, double[] population) {
        double total = StableSum.of(cases);
        double people = StableSum.of(population);
        var sizes = new double[population.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = population[i] * (total / people);
        }
        return switch (model) {
            case POISSON -> new Poisson(look, sizes, total);
            case BERNOULLI -> new Bernoulli(look, sizes, total, people);
        };
    }

    /** Returns the sizes of the areas, scaled to add up to the number of cases: expected cases. */
    double[] sizes() {
        return sizes;
    }

    /** Returns whether a difference between cases and expected cases is of the kind that is looked for. */
    boolean counts(double difference) {
        return switch (look) {
            case HIGH -> difference > 0;
            case LOW -> difference < 0;
            case BOTH -> difference != 0;
        };
    }

    /**
     * Returns a factor which, times the squared difference between cases and size, is at least the logarithm of the
     * ratio: relative entropy is at most chi-squared. It saves the logarithms of nearly all zones.
     */
    abstract double bound(double size);

    /** Returns the logarithm of the ratio, whatever the direction of the difference. */
    abstract double log(double count, double size);

    /** Returns x ln(x / y), 0 when x is. */
    static double entropy(double x, double y) {
        return x <= 0 ? 0 : x * Math.log(x / y);
    }

    private static final class Poisson extends LikelihoodRatio {
        Poisson(Look look, double[] sizes, double cases) {
            super(look, sizes, cases);
        }

        @Override
        double bound(double size) {
            return cases / (size * (cases - size));
        }

        @Override
        double log(double count, double size) {
            return entropy(count, size) + entropy(cases - count, cases - size);
        }
    }

    private static final class Bernoulli extends LikelihoodRatio {
        private final double people;

        Bernoulli(Look look, double[] sizes, double cases, double people) {
            super(look, sizes, cases);
            this.people = people;
        }

        @Override
        double bound(double size) {
            return cases / (size * (cases - size)) * (people / (people - cases));
        }

        @Override
        double log(double count, double size) {
            double inside = size * (people / cases);
            double outside = people - inside;
            double rest = cases - count;
            double share = cases / people;
            return entropy(count, inside * share)
                    + entropy(inside - count, inside * (1 - share))
                    + entropy(rest, outside * share)
                    + entropy(outside - rest, outside * (1 - share));
        }
    }
}
