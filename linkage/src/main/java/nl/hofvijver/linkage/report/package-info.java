/**
 * What a linkage is worth, for people: estimated precision and recall, also of groups that are hard to link, the
 * evidence of a pair in words, and the pairs to look at. Words, numbers and record numbers; never a name.
 */
@NullMarked
package nl.hofvijver.linkage.report;

import org.jspecify.annotations.NullMarked;
