/**
 * Disclosure control of published tables: decides per cell whether a figure may leave the pond, and in what form.
 *
 * <p>A cell comes in as a true count out of a true total and leaves either as rounded counts or as nothing at all, with
 * the {@link nl.hofvijver.protection.Rule} that hid it. The rule is for the person who approves a release: a publication
 * shows all hidden cells alike, because knowing which of them are small already bounds their value. Nothing in this
 * package reads files, knows about areas or computes rates; it is the first form, which looks at one cell at a time and
 * at sums over bands, not yet at what several tables give away together.
 */
@NullMarked
package nl.hofvijver.protection;

import org.jspecify.annotations.NullMarked;
