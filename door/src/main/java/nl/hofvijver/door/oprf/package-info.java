/**
 * The oblivious pseudorandom function of RFC 9497, suite P256-SHA256, mode 0 (OPRF): who holds the key learns nothing of
 * the input, who holds the input learns nothing of the key.
 *
 * <p>Bytes in, bytes out; no files, no network. The arithmetic of the curve is BouncyCastle's, whose big integers take
 * different times for different numbers: see decision 0031 before evaluating where others can measure.
 */
@NullMarked
package nl.hofvijver.door.oprf;

import org.jspecify.annotations.NullMarked;
