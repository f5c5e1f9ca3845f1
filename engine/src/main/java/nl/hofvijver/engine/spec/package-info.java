/**
 * Checks a step against tables written in a text file: given these rows, run this step, expect those rows.
 *
 * <p>Used by the tests of every module with SQL steps, on every engine, and by people who change a step: the file with
 * the cases is the definition of the step in a form that can be read aloud. Results are compared as Parquet, so an
 * engine needs nothing beyond {@link nl.hofvijver.engine.Engine}. Nothing here is part of a running region.
 */
@NullMarked
package nl.hofvijver.engine.spec;

import org.jspecify.annotations.NullMarked;
