/**
 * Runs a linkage on an engine: which pairs to compare, how they agree, how probable it is that they are one person.
 *
 * <p>Every step over records or pairs is a SQL file beside this class and runs on any engine; only counts of patterns
 * and accepted pairs come to Java. Nothing here knows how a record was read.
 */
@NullMarked
package nl.hofvijver.linkage.run;

import org.jspecify.annotations.NullMarked;
