package nl.hofvijver.statistics;

import nl.hofvijver.statistics.distribution.Normal;

/**
 * A stream of random numbers that is the same on every machine and for every version of Java: xoshiro256++ of Blackman
 * and Vigna (2019), seeded by SplitMix64. Stream {@code i} of a seed does not depend on what other streams do, so
 * replicates may run in any order and on any number of threads. Not for secrets; one thread per stream.
 */
public final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private RandomStream(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** Returns stream {@code number} of {@code seed}, from its beginning. */
    public static RandomStream of(long seed, long number) {
        long state = mix(seed + GOLDEN) ^ mix(number * GOLDEN + 1);
        var words = new long[4];
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN;
            words[i] = mix(state);
        }
        return new RandomStream(words[0], words[1], words[2], words[3]);
    }

    /** Returns a stream in a given state, not all zero; for checking against published sequences. */
    static RandomStream inState(long s0, long s1, long s2, long s3) {
        return new RandomStream(s0, s1, s2, s3);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** Returns 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Returns a number between 0 and 1, neither of them included. */
    public double nextDouble() {
        return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Returns a whole number from 0 to {@code bound - 1}, each equally likely. */
    public int nextInt(int bound) {
        // Lemire 2019: multiply instead of divide, and draw again in the few cases that would favour small numbers.
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (0x100000000L - bound) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Returns a draw from the standard normal distribution, by inversion. */
    public double nextGaussian() {
        return Normal.quantile(nextDouble());
    }
}
