/**
 * Time until an event when not everybody is followed until it happens. Follow-up comes in as {@link
 * nl.hofvijver.statistics.survival.FollowUp}: one row per person with entry, exit and whether (and from which cause) the
 * event happened at exit. A person is at risk on {@code (entry, exit]}, so at equal times events come before censorings.
 * Curves, tests and the Cox model come out; a row with entry at or after exit is refused and never dropped.
 */
@NullMarked
package nl.hofvijver.statistics.survival;

import org.jspecify.annotations.NullMarked;
