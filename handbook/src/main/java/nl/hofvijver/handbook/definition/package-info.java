/**
 * What a handbook entry says, as data: groups of people or events, the criteria by which somebody belongs to a group,
 * and the measures that count groups. Everything here has been checked when it is made; nothing here knows YAML, SQL
 * or files.
 */
@NullMarked
package nl.hofvijver.handbook.definition;

import org.jspecify.annotations.NullMarked;
