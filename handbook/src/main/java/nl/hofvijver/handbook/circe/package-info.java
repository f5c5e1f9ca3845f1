/**
 * Imports cohort definitions of OHDSI (Circe JSON) as handbook entries. What cannot be imported is named with its place in
 * the document; nothing is left out in silence.
 */
@NullMarked
package nl.hofvijver.handbook.circe;

import org.jspecify.annotations.NullMarked;
