/**
 * Inequality between groups of people: slope and relative index, concentration index and its corrected forms, Gini,
 * and the division of areas into quantiles. Groups come in with their population; the order of groups, from worst to
 * best off or the reverse, is the caller's and decides the sign. People with the same rank always share it, so the
 * order of rows never changes a figure.
 */
@NullMarked
package nl.hofvijver.statistics.inequality;

import org.jspecify.annotations.NullMarked;
