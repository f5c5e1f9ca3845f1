/** The releases that are in memory: read when first asked for, kept while they are asked for. */
@NullMarked
package nl.hofvijver.server.shelf;

import org.jspecify.annotations.NullMarked;
