/**
 * How many people exist who are on no list: capture–recapture from two lists, three lists or counts of how often
 * somebody was seen. The assumptions (closed population, links without error, everybody equally likely to be listed)
 * rarely hold for people in care, so these figures are a range beside a register figure, never the figure itself; every
 * method keeps its interval on the scale of the unseen, which never falls below what was seen.
 */
@NullMarked
package nl.hofvijver.statistics.population;

import org.jspecify.annotations.NullMarked;
