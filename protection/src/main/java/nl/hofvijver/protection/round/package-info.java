/**
 * Methods that change figures instead of hiding them: rounding that stays additive, and noise by cell key.
 *
 * <p>Other than suppression these leave no gaps in a map; other than suppression every figure is a little wrong. A release
 * says which method was used. None of these looks at what earlier releases hid: do not mix them with suppression for the
 * same persons.
 */
@NullMarked
package nl.hofvijver.protection.round;

import org.jspecify.annotations.NullMarked;
