/**
 * Extracts for studies: the people of a group of the handbook with chosen tables of the pond, under pseudonyms of that study
 * alone. What comes out is about persons, and is no release: it goes to the people of an approved study and to nobody else.
 * This package decides nothing about approval; it is handed a question that was approved. Which columns can leave stands in
 * one SQL file per table, and no number of the pond is among them: a number of a row would join two extracts.
 */
@NullMarked
package nl.hofvijver.handbook.study;

import org.jspecify.annotations.NullMarked;
