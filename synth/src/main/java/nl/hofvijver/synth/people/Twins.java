package nl.hofvijver.synth.people;

import nl.hofvijver.synth.chance.Mix;

/**
 * Which children have a twin: the same day of birth, surname and address, which is what linkage must not take for one
 * person. Follows from the child and draws no dice, so that everything else in a family stays as it was.
 */
final class Twins {
    /** Of a hundred births in the Netherlands about 1.4 are of twins. */
    static final double SHARE = 0.014;

    /** A third of twins are identical; of the others half are of one sex. */
    private static final double SAME_SEX = 2 / 3.0;

    private static final long TWIN = 0x7711;
    private static final long SEX = 0x7712;

    private Twins() {}

    /** Whether a child with this id, born on this day, has a twin. */
    static boolean has(long child, int birth) {
        return Mix.share(Mix.bits(TWIN, birth), child) < SHARE;
    }

    /** Whether the twin of a child is a girl. */
    static boolean female(long child, int birth, boolean female) {
        return female == Mix.share(Mix.bits(SEX, birth), child) < SAME_SEX;
    }
}
