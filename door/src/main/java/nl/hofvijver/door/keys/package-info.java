/**
 * The keys of a partner and of the trusted third party, and what the one issues to the other.
 *
 * <p>Secrets stand in files that only their owner can read. The trusted third party never sees a number or a record; a
 * partner never sees the key of the region or of another partner.
 */
@NullMarked
package nl.hofvijver.door.keys;

import org.jspecify.annotations.NullMarked;
