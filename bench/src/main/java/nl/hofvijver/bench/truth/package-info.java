/**
 * What the handbook finds in the fictional region beside what was planted there: results and truth file in, the share of
 * figures whose interval holds the truth out. Knows nothing of how either came about.
 */
@NullMarked
package nl.hofvijver.bench.truth;

import org.jspecify.annotations.NullMarked;
