/**
 * Performance figures: what each stage costs, measured in one run on a named machine, beside a pass over the same
 * files that does nothing but read, sort and rewrite. Nothing here is asserted in a test.
 */
@NullMarked
package nl.hofvijver.bench;

import org.jspecify.annotations.NullMarked;
