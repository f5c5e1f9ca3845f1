/**
 * The problems of the door: everything that runs at a partner and at the trusted third party.
 *
 * <p>The rooms below it make keys, pseudonyms and packages. What the region does with a package is the pond's.
 */
@NullMarked
package nl.hofvijver.door;

import org.jspecify.annotations.NullMarked;
