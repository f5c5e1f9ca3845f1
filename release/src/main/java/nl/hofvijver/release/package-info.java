/**
 * Makes releases: results of the handbook go in, a folder with protected figures comes out that is never altered again.
 *
 * <p>The name of a release is a hash of everything that decides its content, so making one twice finds the first.
 * A release is written aside and moved when it is complete; the file {@code current} names the one to show. Readers of
 * releases use {@code read} and nothing else from this module: results, pond and handbook are out of their reach.
 */
@NullMarked
package nl.hofvijver.release;

import org.jspecify.annotations.NullMarked;
