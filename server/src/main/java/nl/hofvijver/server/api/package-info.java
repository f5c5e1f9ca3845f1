/**
 * The REST API over releases. Every address below a release never changes its answer, so answers may be kept for ever;
 * everything that comes in is looked up in the release and never used for anything else. A problem is answered as JSON
 * with its number, what is wrong and what to do.
 */
@NullMarked
package nl.hofvijver.server.api;

import org.jspecify.annotations.NullMarked;
