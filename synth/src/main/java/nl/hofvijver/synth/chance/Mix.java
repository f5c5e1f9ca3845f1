package nl.hofvijver.synth.chance;

/** Turns ids into numbers without pattern; the same id always gives the same number. */
public final class Mix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Mix() {}

    /** A one-to-one scrambling of 64 bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long bits(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A scrambling of two numbers together; for a fixed first number it is one-to-one in the second. */
    public static long bits(long first, long second) {
        return bits(bits(first) ^ second);
    }

    /** A number in [0, 1) that belongs to two numbers. */
    public static double share(long first, long second) {
        return (bits(first, second) >>> 11) * 0x1.0p-53;
    }
}
