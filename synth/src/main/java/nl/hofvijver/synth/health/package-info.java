/**
 * Who has which disease from when on, and what the body is like: the truth behind what partners record.
 */
@NullMarked
package nl.hofvijver.synth.health;

import org.jspecify.annotations.NullMarked;
