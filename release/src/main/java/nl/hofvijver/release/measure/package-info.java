/**
 * Descriptions of the measures in a release: what is counted, of whom, in which unit, from which source. They come from
 * the handbook as JSON and are passed on whole; only what decides how a figure is computed is read here. A measure that
 * is standardised for age appears a second time, under a name of its own, so that the crude and the standardised figure
 * can never be mistaken for each other.
 */
@NullMarked
package nl.hofvijver.release.measure;

import org.jspecify.annotations.NullMarked;
