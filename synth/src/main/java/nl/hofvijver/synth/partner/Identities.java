package nl.hofvijver.synth.partner;

import java.util.HexFormat;
import nl.hofvijver.synth.chance.Mix;

/**
 * The identifiers under which partners know people. A pseudonym is the same at every partner; a local number means
 * nothing elsewhere. None looks like a citizen service number or can be turned into a name.
 */
final class Identities {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int HALF = 25;
    private static final long HALF_MASK = (1L << HALF) - 1;
    private static final int ROUNDS = 4;
    private static final int LENGTH = 10;

    private final long seed;

    Identities(long seed) {
        this.seed = Mix.bits(seed, 0x1d);
    }

    /** 32 hexadecimal digits that belong to a person. */
    String pseudonym(long person) {
        return HexFormat.of().toHexDigits(Mix.bits(seed, person))
                + HexFormat.of().toHexDigits(Mix.bits(seed + 1, person));
    }

    /**
     * A number of a partner: a letter that says of what, and ten letters and digits. Different numbers have different
     * codes: a Feistel network over 50 bits is one-to-one.
     */
    String local(String partner, char kind, long number) {
        long key = Mix.bits(seed, partner.hashCode() * 31L + kind);
        long left = number >>> HALF & HALF_MASK;
        long right = number & HALF_MASK;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Mix.bits(key + round, right) & HALF_MASK);
            left = right;
            right = next;
        }
        long code = left << HALF | right;
        char[] text = new char[LENGTH + 1];
        text[0] = kind;
        for (int i = LENGTH; i > 0; i--) {
            text[i] = LETTERS[(int) (code & 31)];
            code >>>= 5;
        }
        return new String(text);
    }
}
