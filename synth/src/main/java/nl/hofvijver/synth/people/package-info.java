/**
 * The inhabitants: households with their ages and incomes, and what happens to them in ten years.
 *
 * <p>A family is generated as a whole from its own random stream and forgotten when its rows are written; nothing here
 * keeps a list of people.
 */
@NullMarked
package nl.hofvijver.synth.people;

import org.jspecify.annotations.NullMarked;
