/**
 * Divisions into areas that differ from release to release: the drawings of areas come in, groups of areas that together
 * cover the same ground in every division go out. Knows no figures.
 */
@NullMarked
package nl.hofvijver.release.division;

import org.jspecify.annotations.NullMarked;
