/**
 * Keys and sealed packages: what a partner signs and encrypts for one region, and what the region does with a pseudonym
 * before it stores it.
 *
 * <p>In come files and keys; out go sealed packages, opened ones, and pseudonyms under the region's own key. Nothing here
 * knows a citizen service number: how a pseudonym comes about is the business of the door at the partner.
 */
@NullMarked
package nl.hofvijver.pond.seal;

import org.jspecify.annotations.NullMarked;
