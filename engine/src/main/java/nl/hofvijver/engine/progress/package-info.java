/** How long work tells how far it is, without knowing whether a terminal, a web page or nobody listens. */
@NullMarked
package nl.hofvijver.engine.progress;

import org.jspecify.annotations.NullMarked;
