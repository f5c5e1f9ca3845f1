/**
 * What was planted: true counts per area, year, sex and age, and how often each fault was put in. Written outside the
 * region, for tests and benchmarks only.
 */
@NullMarked
package nl.hofvijver.synth.truth;

import org.jspecify.annotations.NullMarked;
