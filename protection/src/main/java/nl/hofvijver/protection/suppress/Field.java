package nl.hofvijver.protection.suppress;

/**
 * Exact arithmetic modulo the Mersenne prime 2^61 - 1. Elimination only asks whether a coefficient is zero and whether
 * two rows are proportional; floating point drifts there, fractions grow. A number that is zero here and not zero among
 * the fractions would have to be a multiple of the prime, which sums of a few thousand units do not reach by chance.
 */
final class Field {
    static final long PRIME = (1L << 61) - 1;

    private Field() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long negate(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long invert(long a) {
        if (a == 1 || a == PRIME - 1) {
            return a;
        }
        // Fermat: a^(p-2) is the inverse of a.
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = multiply(result, power);
            }
            power = multiply(power, power);
        }
        return result;
    }

    /**
     * The fraction with small numerator and denominator that an element stands for (Wang 1981, rational reconstruction by
     * Euclid's algorithm). It is unique as long as both stay below 2^30.
     */
    static double real(long a) {
        long remainder = PRIME;
        long numerator = a;
        long before = 0;
        long denominator = 1;
        while (numerator >= 1L << 30) {
            long quotient = remainder / numerator;
            long nextNumerator = remainder - quotient * numerator;
            long nextDenominator = before - quotient * denominator;
            remainder = numerator;
            numerator = nextNumerator;
            before = denominator;
            denominator = nextDenominator;
        }
        return (double) numerator / denominator;
    }
}
