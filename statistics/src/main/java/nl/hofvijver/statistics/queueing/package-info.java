/**
 * Waiting in closed form: how long people wait when arrivals are random and the number of servers is fixed. Rates come
 * in per unit of time of the caller's choice, waits come out in that unit. A queue that grows without end is a reason
 * and never a number. These formulas assume steady arrivals and exponential service; anything else is for a simulation,
 * which they serve to check.
 */
@NullMarked
package nl.hofvijver.statistics.queueing;

import org.jspecify.annotations.NullMarked;
