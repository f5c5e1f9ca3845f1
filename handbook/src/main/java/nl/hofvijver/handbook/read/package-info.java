/**
 * Reads handbook entries from YAML and checks them. What leaves this package is consistent: every name that is used
 * exists, nothing goes in circles, no set of codes is empty, and every measure can be counted. Each mistake is a
 * problem with file, line and column.
 */
@NullMarked
package nl.hofvijver.handbook.read;

import org.jspecify.annotations.NullMarked;
