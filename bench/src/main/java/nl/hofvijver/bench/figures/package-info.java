/** What is measured, on what machine, and how it is kept: as JSON that the page about performance is written from. */
@NullMarked
package nl.hofvijver.bench.figures;

import org.jspecify.annotations.NullMarked;
