/**
 * The use of care: registration with a practice, contacts, prescriptions, measurements, hospital visits, screening.
 *
 * <p>Care happens here as it would; what of it reaches a partner's file, and how damaged, is for {@code partner}.
 */
@NullMarked
package nl.hofvijver.synth.care;

import org.jspecify.annotations.NullMarked;
