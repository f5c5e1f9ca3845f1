/**
 * Epidemiological statistics as pure functions: counts, rates and weights go in, records with a value, an interval and
 * a reason code come out. Nothing here reads files, keeps state or knows about areas on a map; random streams are
 * passed in by seed, so the same call gives the same bytes on every machine and with any number of threads.
 */
@NullMarked
package nl.hofvijver.statistics;

import org.jspecify.annotations.NullMarked;
