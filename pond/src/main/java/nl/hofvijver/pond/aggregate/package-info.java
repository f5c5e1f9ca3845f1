/**
 * Figures that others publish (CBS, RIVM, ELAN): a layout says how their files are built, and turns them into an
 * ordinary package under the contract {@code aggregates}, which is then delivered like any other.
 *
 * <p>A layout keeps what the publisher says: measured or modelled, the vintage of the codes, what is missing. It never
 * fills a gap and never moves a figure to another division.
 */
@NullMarked
package nl.hofvijver.pond.aggregate;

import org.jspecify.annotations.NullMarked;
