/**
 * The files that partners would send, with the faults of their systems.
 *
 * <p>Everything that reads a region must be able to treat these files as real: they hold no mark of being made up, no name
 * and no citizen number. Rows are written as bytes into a buffer per file; buffers are appended in the order of the
 * families, which makes the files the same for every number of threads.
 */
@NullMarked
package nl.hofvijver.synth.partner;

import org.jspecify.annotations.NullMarked;
