/**
 * Reads releases back: which there are, which one is current, and the figures of one as compact columns for serving.
 *
 * <p>This is the only package of the module that the server may use. A release that is incomplete, damaged or of a
 * newer layout is a numbered problem about that release and never about the others.
 */
@NullMarked
package nl.hofvijver.release.read;

import org.jspecify.annotations.NullMarked;
