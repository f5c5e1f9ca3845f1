/**
 * The OMOP Common Data Model 5.4 as data: which tables and fields it has, with their types.
 *
 * <p>Comes from a resource of our own; nothing here knows what the pond fills the tables with. A step that fills part
 * of a table's fields is completed here with the missing ones, so that every table of a snapshot has exactly the
 * fields of the standard, in its order and with its types.
 */
@NullMarked
package nl.hofvijver.pond.omop;

import org.jspecify.annotations.NullMarked;
