/**
 * Primary rules: which cells say too much about a few persons or a few contributors by themselves.
 *
 * <p>Each rule looks at one cell and the relations in which it stands; what cells together give away is for
 * {@code suppress}. Thresholds are settings; the numbers in the documentation are rules of thumb of the European
 * statistical system, not a quotation of any office's own guideline.
 */
@NullMarked
package nl.hofvijver.protection.rule;

import org.jspecify.annotations.NullMarked;
