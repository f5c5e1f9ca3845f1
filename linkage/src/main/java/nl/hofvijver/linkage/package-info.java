/**
 * Record linkage: which records of several sources are about one person, with a stable id and a known quality.
 *
 * <p>{@link nl.hofvijver.linkage.Linking} is the way in. Records enter in plaintext inside one institution, or encoded
 * where nobody may see a name; from the comparison on, both are the same. Nothing here knows a pond, a partner or a
 * contract.
 */
@NullMarked
package nl.hofvijver.linkage;

import org.jspecify.annotations.NullMarked;
