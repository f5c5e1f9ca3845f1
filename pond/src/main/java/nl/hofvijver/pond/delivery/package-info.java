/**
 * The door of the pond: packages of partners come in as files and leave as typed, checked tables with a receipt. A
 * package is taken in as a whole or not at all; within it, a row that is not in order goes to quarantine with a number,
 * and the partner reads why. The receipts on disk say what was delivered, the control database is only an index of
 * them. Nothing here looks at one row at a time, links persons or interprets a code; and no report holds a value of a
 * column that points at a person.
 */
@NullMarked
package nl.hofvijver.pond.delivery;

import org.jspecify.annotations.NullMarked;
