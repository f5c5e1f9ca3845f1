/**
 * Compiles all entries of the handbook together to SQL steps and small parameter tables. Criteria become rows, so that
 * one step per event table serves all of them; only what differs per handbook (the columns of a flag table, the boolean
 * of a group, the sums of a measure) is filled into the SQL files beside this package. Nothing here runs anything.
 */
@NullMarked
package nl.hofvijver.handbook.compile;

import org.jspecify.annotations.NullMarked;
