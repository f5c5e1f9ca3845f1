/**
 * Tables of figures with which the demo region is calibrated: semicolon-separated resources with their source on top.
 *
 * <p>A figure that steers the region belongs in such a table and not in code, so that whoever knows the field can check
 * and change it.
 */
@NullMarked
package nl.hofvijver.synth.figures;

import org.jspecify.annotations.NullMarked;
