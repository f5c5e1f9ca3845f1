/**
 * The one {@code hofvijver} command: reads options, calls the modules, prints what a person wants to know, and turns
 * problems into numbered messages and exit codes. No logic of the chain lives here, and no web framework starts unless
 * the command serves.
 */
@NullMarked
package nl.hofvijver.cli;

import org.jspecify.annotations.NullMarked;
