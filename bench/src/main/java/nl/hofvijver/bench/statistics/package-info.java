/**
 * Speed of the statistics library at national size. Each class has one method that makes its own input from a fixed
 * seed, warms up, runs several times and returns the median per figure; what is measured is said in the name of the
 * figure, and the bar it has to reach in its Javadoc.
 */
@NullMarked
package nl.hofvijver.bench.statistics;

import org.jspecify.annotations.NullMarked;
