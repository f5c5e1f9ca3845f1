/**
 * The attacker: knows every published cell, every relation and what else an outsider may know, and tries to work out
 * what was hidden.
 *
 * <p>Starts from the same {@link nl.hofvijver.protection.model.Relations} as the suppression and shares nothing else with
 * it: other presolve, other solver (ojAlgo), no knowledge of which cells were small. A mistake there does not hide itself
 * here. Nothing in this package may use {@code suppress}.
 */
@NullMarked
package nl.hofvijver.protection.audit;

import org.jspecify.annotations.NullMarked;
