package nl.hofvijver.protection.suppress;

import java.util.BitSet;

/**
 * What is settled about the cells beforehand. A cell in none of the sets is a candidate: published if possible.
 *
 * @param sensitive may not become known: broken primary rules, and what earlier releases hid
 * @param published is public whatever we decide: earlier releases, totals that must be shown
 * @param internal is in the model only; nobody publishes it and nobody asks for it
 * @param singletons sensitive cells that one contributor knows exactly because it is all his own
 */
public record Roles(BitSet sensitive, BitSet published, BitSet internal, BitSet singletons) {
    public Roles {
        sensitive = (BitSet) sensitive.clone();
        published = (BitSet) published.clone();
        internal = (BitSet) internal.clone();
        singletons = (BitSet) singletons.clone();
        if (sensitive.intersects(published) || sensitive.intersects(internal) || published.intersects(internal)) {
            throw new IllegalArgumentException("a cell has one role");
        }
        BitSet known = (BitSet) singletons.clone();
        known.andNot(sensitive);
        if (!known.isEmpty()) {
            throw new IllegalArgumentException("a cell that one contributor knows is sensitive");
        }
    }

    /** Only sensitive cells; all others are candidates. */
    public static Roles sensitive(BitSet sensitive) {
        return new Roles(sensitive, new BitSet(), new BitSet(), new BitSet());
    }
}
