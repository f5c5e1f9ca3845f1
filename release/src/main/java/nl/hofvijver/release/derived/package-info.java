/**
 * What a release says when its figures are looked at together: which areas touch, which subjects weigh heaviest, where
 * worries pile up, which areas resemble each other, and how a series goes on when nothing changes.
 *
 * <p>Everything here is computed from the columns of the release itself, after protection: whoever downloads the figures
 * can compute the same. Nothing in this package sees results or cells. The methods are those of {@code statistics}; each
 * file says which, and leaves out what the figures do not allow rather than guess.
 */
@NullMarked
package nl.hofvijver.release.derived;

import org.jspecify.annotations.NullMarked;
