/** How long the API takes to answer at a given rate of questions. */
@NullMarked
package nl.hofvijver.bench.api;

import org.jspecify.annotations.NullMarked;
