package nl.hofvijver.synth.chance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The random numbers of one person or household. */
public final class Dice {
    /** Above this mean a Poisson number is drawn from the normal distribution near it. */
    private static final double MANY = 30;

    private final UniformRandomProvider source;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    /**
     * @param seed the seed of the region
     * @param purpose what the numbers are for, so that two uses of one id do not share numbers
     * @param id the person or household
     */
    public Dice(long seed, Purpose purpose, long id) {
        long start = Mix.bits(Mix.bits(seed, purpose.name().hashCode()), id);
        source = new XoRoShiRo128PlusPlus(start, Mix.bits(start));
        gaussian = ZigguratSampler.NormalizedGaussian.of(source);
    }

    /** What a stream of random numbers is for. */
    public enum Purpose {
        AREA,
        FAMILY,
        HEALTH,
        REGISTRATION,
        PRACTICE,
        HOSPITAL,
        CHILD,
        SOCIAL,
        VISITOR,
        AGGREGATE
    }

    /** A number in [0, 1). */
    public double uniform() {
        return source.nextDouble();
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return probability > 0 && source.nextDouble() < probability;
    }

    /** True this many times in a hundred. */
    public boolean percent(double percent) {
        return chance(percent / 100);
    }

    /** A whole number from 0 up to, not including, {@code bound}. */
    public int below(int bound) {
        return source.nextInt(bound);
    }

    /** A whole number from {@code from} up to, not including, {@code to}. */
    public int between(int from, int to) {
        return from + source.nextInt(to - from);
    }

    /** A normally distributed number with mean 0 and standard deviation 1. */
    public double normal() {
        return gaussian.sample();
    }

    /** A waiting time with this mean. */
    public double exponential(double mean) {
        return -mean * Math.log(1 - source.nextDouble());
    }

    /** A gamma distributed number with mean 1. */
    public double gamma(double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(source, shape, 1 / shape)
                .sample();
    }

    /** How often something happens that is expected this often. */
    public int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > MANY) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }
}
