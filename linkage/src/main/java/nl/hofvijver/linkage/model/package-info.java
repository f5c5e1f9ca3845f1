/**
 * The Fellegi–Sunter model: what an agreement is worth.
 *
 * <p>Counts of comparison patterns enter, probabilities per field and level leave. The model never sees a record, so
 * plaintext and encoded records share it. Beside pairs that are the same person and pairs of strangers it knows two
 * kinds of pairs that would otherwise be taken for one person: members of a family (twins) and namesakes in one house
 * (father and son).
 */
@NullMarked
package nl.hofvijver.linkage.model;

import org.jspecify.annotations.NullMarked;
