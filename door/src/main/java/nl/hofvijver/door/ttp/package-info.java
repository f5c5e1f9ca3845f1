/**
 * The trusted third party as a small server, and the partner's side of the conversation.
 *
 * <p>Blinded elements in, evaluated elements out. It stores nothing that it is sent and writes down only who asked for how
 * many.
 */
@NullMarked
package nl.hofvijver.door.ttp;

import org.jspecify.annotations.NullMarked;
