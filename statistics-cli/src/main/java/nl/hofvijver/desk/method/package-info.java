/**
 * What a method on a table is: its columns, options, results and example, declared as data, and the computation.
 *
 * <p>A declaration is all there is to a method: the command line, the help page, the reading of the table and the tests
 * are made from it. Declarations are in {@code family}; they may only use columns and options that they declare.
 */
@NullMarked
package nl.hofvijver.desk.method;

import org.jspecify.annotations.NullMarked;
