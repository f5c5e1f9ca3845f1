/**
 * The keyed encoding of quasi-identifiers that a partner adds to its package, so that records can be linked where nobody
 * may see a name.
 *
 * <p>Key and values in, named columns of tokens out; two records agree on something when they share a token. The key
 * belongs to the partners and their trusted third party; whoever links never holds it. Known attacks and why this is
 * acceptable: decision 0020.
 */
@NullMarked
package nl.hofvijver.linkage.encode;

import org.jspecify.annotations.NullMarked;
