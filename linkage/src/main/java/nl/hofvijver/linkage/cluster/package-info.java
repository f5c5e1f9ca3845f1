/**
 * From probable pairs to persons: the strongest pairs first, never two records of a source that has one per person, never
 * a person who is contradicted more often than confirmed. Accepted pairs enter, groups leave; records are only numbers
 * with what must not contradict.
 */
@NullMarked
package nl.hofvijver.linkage.cluster;

import org.jspecify.annotations.NullMarked;
