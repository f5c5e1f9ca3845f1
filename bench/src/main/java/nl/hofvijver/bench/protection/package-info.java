/**
 * Figures of the disclosure control: cells lost, seconds taken and what the audit finds, on invented tables of gemeente,
 * wijk and buurt by age and sex.
 */
@NullMarked
package nl.hofvijver.bench.protection;

import org.jspecify.annotations.NullMarked;
