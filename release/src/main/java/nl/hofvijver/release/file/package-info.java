/**
 * The files of a release, each written by one class: figures as CSV and Parquet, descriptions, boundaries, catalogue
 * entry, audit. Formats of numbers, order of rows and order of keys are fixed, so that the same figures always give the
 * same bytes. Nothing here computes or decides anything about a figure.
 */
@NullMarked
package nl.hofvijver.release.file;

import org.jspecify.annotations.NullMarked;
