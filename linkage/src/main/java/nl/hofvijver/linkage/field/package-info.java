/**
 * What a column says about a person, and the one form in which two records are compared.
 *
 * <p>Values enter as a source wrote them and leave as a {@link Normal} record: letters only, prefixes apart, dates in
 * digits, placeholders gone. The same code serves plaintext linking and the encoding at a partner's door, because two
 * ways of writing "van der Berg" would be two people. Nothing here knows files, keys or probabilities.
 */
@NullMarked
package nl.hofvijver.linkage.field;

import org.jspecify.annotations.NullMarked;
