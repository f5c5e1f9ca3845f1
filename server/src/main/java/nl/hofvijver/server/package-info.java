/**
 * Serves the releases of one region: a website and a REST API, nothing else.
 *
 * <p>This module knows the folder {@code releases} and the package {@code nl.hofvijver.release.read}; results, pond and
 * handbook are out of its reach, so that no figure can be served that was not protected. It keeps no state about
 * visitors, sets no cookies and writes no question into its log. Rooms for signed-in users will be a module of their
 * own beside this one.
 */
@NullMarked
package nl.hofvijver.server;

import org.jspecify.annotations.NullMarked;
