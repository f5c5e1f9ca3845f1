/**
 * Regression on equally spaced points in time, whose errors resemble those of their neighbours: least squares with
 * Newey–West errors, models with first-order autocorrelation, tests for what is left, and the interrupted series that
 * decision makers ask for. Points come in time order without gaps; the change is counted from the intervention, so a
 * level change is the one at that moment and not at the start of the series.
 */
@NullMarked
package nl.hofvijver.statistics.timeseries;

import org.jspecify.annotations.NullMarked;
