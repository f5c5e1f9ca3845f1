package nl.hofvijver.protection.suppress;

import java.util.BitSet;

/**
 * A protected table.
 *
 * @param hidden all cells that are not shown, the sensitive ones among them
 * @param unprotected sensitive cells that cannot be protected, because what is public already gives them away or leaves
 *     them too narrow; empty when all is well
 */
public record Suppression(BitSet hidden, BitSet unprotected) {
    public Suppression {
        hidden = (BitSet) hidden.clone();
        unprotected = (BitSet) unprotected.clone();
    }
}
