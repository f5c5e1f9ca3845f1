/**
 * Random numbers that belong to a person or a household, never to a thread.
 *
 * <p>Whatever is drawn for one of them comes from a stream of its own, made from the seed and an id; the order in which
 * people are generated, and by how many threads, therefore changes nothing.
 */
@NullMarked
package nl.hofvijver.synth.chance;

import org.jspecify.annotations.NullMarked;
