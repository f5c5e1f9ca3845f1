/**
 * Numbered problems: what a user is told when something is not in order.
 *
 * <p>A problem has a number that never changes meaning, says what is wrong, where, and what to do about it. It never
 * contains an identifier, a name or any other value of a person: a row number stands in for the person.
 */
@NullMarked
package nl.hofvijver.engine.problem;

import org.jspecify.annotations.NullMarked;
