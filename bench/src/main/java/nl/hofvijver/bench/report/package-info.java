/** The page about performance, written from the files of measurements. */
@NullMarked
package nl.hofvijver.bench.report;

import org.jspecify.annotations.NullMarked;
