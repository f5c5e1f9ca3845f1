/**
 * Funnel plots: how far an area or practice may lie from a benchmark by chance, given its size. Limits are for the
 * figure, not for the area: they say whether a difference is more than chance, with or without allowance for the
 * variation between areas that is always there. A funnel is not a league table, and nothing here makes ranks.
 */
@NullMarked
package nl.hofvijver.statistics.funnel;

import org.jspecify.annotations.NullMarked;
