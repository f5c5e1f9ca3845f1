/**
 * How well and how fast records are linked: on public test sets and on an invented Dutch register of which the truth is
 * known. The truth is the person number in front of a record number; linking never looks at record numbers.
 */
@NullMarked
package nl.hofvijver.bench.linkage;

import org.jspecify.annotations.NullMarked;
