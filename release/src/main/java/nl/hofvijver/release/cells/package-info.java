/**
 * Results before protection, as the handbook left them: one row per measure, area, period, sex and age band with true
 * counts. They are read a slice at a time, so that a country needs no more memory than one measure in one period.
 * Nothing of what is read here may be written to a release without passing through {@code figure}.
 */
@NullMarked
package nl.hofvijver.release.cells;

import org.jspecify.annotations.NullMarked;
