/**
 * What earlier releases knew and said: true counts beside shown ones, kept in the region's folder {@code memory} and never
 * served. A release is decided with all of it in hand. What was public once stays public, whether its folder is still there
 * or not.
 */
@NullMarked
package nl.hofvijver.release.memory;

import org.jspecify.annotations.NullMarked;
