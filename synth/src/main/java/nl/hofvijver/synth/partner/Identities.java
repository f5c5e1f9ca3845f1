package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.people.Family;

/**
 * The numbers under which partners know people: one that is the same everywhere, and one per partner that means nothing
 * elsewhere.
 *
 * <p>The number that stands in the place of the citizen service number leaves a remainder of five in the eleven-test, so
 * that it can never be anybody's; {@code Numbers.FICTIONAL} of the door knows it by that. There are ninety million.
 */
final class Identities {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int HALF = 25;
    private static final long HALF_MASK = (1L << HALF) - 1;
    private static final int ROUNDS = 4;
    private static final int LENGTH = 10;
    private static final int REMAINDER = 5;
    private static final int PER_BODY = 9;
    private static final long PLACES = 10_000_000L * PER_BODY;
    /** Shares no factor with the number of places, so that different persons get different numbers. */
    private static final long STEP = 61_803_399L;

    private final long seed;

    Identities(long seed) {
        this.seed = Mix.bits(seed, 0x1d);
    }

    /**
     * Nine digits that belong to a person; empty for the few beyond the ninth of a family, who have none.
     *
     * <p>Seven digits and the how-manieth usable eighth digit follow from the person, the ninth from the test. Of the ten
     * eighth digits at most one has no ninth.
     */
    String bsn(long person) {
        long place = place(person);
        if (place < 0) {
            return "";
        }
        long mixed = Math.floorMod(place * STEP + Math.floorMod(seed, PLACES), PLACES);
        int body = (int) (mixed / PER_BODY);
        int wanted = (int) (mixed % PER_BODY);
        for (int eighth = 0; eighth < 10; eighth++) {
            int last = Math.floorMod(weighed(body) + 2 * eighth - REMAINDER, 11);
            if (last < 10 && wanted-- == 0) {
                return "%07d%d%d".formatted(body, eighth, last);
            }
        }
        throw new IllegalStateException("nine of ten eighth digits have a ninth");
    }

    /** Whether nine digits could be somebody's citizen service number: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11. */
    static boolean passesElevenTest(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** Where a person stands among the numbers; visitors count from the end. */
    private static long place(long person) {
        if (person >= Visitor.FIRST_ID) {
            return PLACES - 1 - (person - Visitor.FIRST_ID);
        }
        long member = person % Family.ROOM;
        return member < PER_BODY ? person / Family.ROOM * PER_BODY + member : -1;
    }

    private static int weighed(int body) {
        int sum = 0;
        for (int weight = 3; weight <= 9; weight++) {
            sum += weight * (body % 10);
            body /= 10;
        }
        return sum;
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
