/**
 * Generates a fictional region: its boundaries, its people over ten years, and the files that its partners would deliver.
 *
 * <p>The rest of the software must not know that these data are made up. What was planted is written outside the region,
 * for tests. The same seed and the same number of people give the same bytes, whatever
 * the number of threads.
 */
@NullMarked
package nl.hofvijver.synth;

import org.jspecify.annotations.NullMarked;
