/**
 * Decides which rows of a release may be seen: puts one measure in one period, with all its areas, sexes and ages and with
 * everything that earlier releases said about the same, into one model of the protection library, hides until an attack
 * finds nothing, and refuses the release when that does not work out.
 *
 * <p>True counts come in, decisions with reasons go out. The reasons are for the person who approves. Nothing here computes
 * a rate or writes a file.
 */
@NullMarked
package nl.hofvijver.release.guard;

import org.jspecify.annotations.NullMarked;
