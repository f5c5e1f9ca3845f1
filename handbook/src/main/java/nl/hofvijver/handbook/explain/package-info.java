/**
 * Says a definition in a plain sentence, in Dutch and in English. The sentence is made from the same criteria that are
 * compiled, so that it cannot say something else than what is counted. All words stand in {@code nl.properties} and
 * {@code en.properties}.
 */
@NullMarked
package nl.hofvijver.handbook.explain;

import org.jspecify.annotations.NullMarked;
