/**
 * Remembers which definitions a region has used, so that a definition cannot change without a new version, and so that a
 * reader sees where a new version begins. Also compares two definitions by whom they select.
 */
@NullMarked
package nl.hofvijver.handbook.version;

import org.jspecify.annotations.NullMarked;
