/**
 * The executable handbook: entries that define who has what and when, compiled together to one pass over the pond. What
 * comes out is counted and not yet protected: nothing from here may be shown to anybody.
 */
@NullMarked
package nl.hofvijver.handbook;

import org.jspecify.annotations.NullMarked;
