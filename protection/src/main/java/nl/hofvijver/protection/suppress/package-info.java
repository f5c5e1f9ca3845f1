/**
 * Secondary suppression: hides further cells until the sensitive ones cannot be worked out, as few and as small ones as it
 * finds.
 *
 * <p>Exact elimination decides what follows from what; a simplex tableau per block of cells measures how much is left
 * open; a search over the order of publication makes the loss small. The attacker that checks the result is
 * {@code audit}, which may not use anything from here, nor the other way round.
 */
@NullMarked
package nl.hofvijver.protection.suppress;

import org.jspecify.annotations.NullMarked;
