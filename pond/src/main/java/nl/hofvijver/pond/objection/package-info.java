/**
 * Objections: what people said about the use of their data, and how it is kept.
 *
 * <p>A person stands in the list as keyed marks, never as a pseudonym or number; whether a row is about such a person is
 * found out by marking the row the same way. Rows are left out at the door and taken out of what was stored before; they
 * are counted and never listed.
 */
@NullMarked
package nl.hofvijver.pond.objection;

import org.jspecify.annotations.NullMarked;
