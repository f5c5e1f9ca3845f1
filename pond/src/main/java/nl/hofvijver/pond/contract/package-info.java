/**
 * What a partner has agreed to deliver: tables, columns, types, code systems and limits, written as data in YAML. The
 * built-in contracts follow the extracts that partners can already make; a region adds its own in {@code contracts/}.
 * A contract knows nothing of files: it says what is in order, and package {@code delivery} looks whether it is. Two
 * contracts never share an id, and the delivered table of a contract always has all its columns.
 */
@NullMarked
package nl.hofvijver.pond.contract;

import org.jspecify.annotations.NullMarked;
