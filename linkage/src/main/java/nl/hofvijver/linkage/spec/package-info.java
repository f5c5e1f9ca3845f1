/**
 * What a file's columns mean: guessed from their names (Dutch, English), or said in a specification (YAML).
 *
 * <p>A column that nobody can place is named to the user and not compared. A number that identifies a row is never
 * compared either: in test sets it holds the truth.
 */
@NullMarked
package nl.hofvijver.linkage.spec;

import org.jspecify.annotations.NullMarked;
