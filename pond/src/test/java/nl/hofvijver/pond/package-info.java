/** What several tests of the pond need: a disk that runs full. */
@NullMarked
package nl.hofvijver.pond;

import org.jspecify.annotations.NullMarked;
