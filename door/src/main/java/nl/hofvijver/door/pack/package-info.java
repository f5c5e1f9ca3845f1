/**
 * From a partner's own files to a sealed package: checked, without identifiers, under pseudonyms.
 *
 * <p>In come the files as the partner's system writes them; out goes one file that only the region can open. What stands
 * on the disk in between is removed again, whatever happens.
 */
@NullMarked
package nl.hofvijver.door.pack;

import org.jspecify.annotations.NullMarked;
