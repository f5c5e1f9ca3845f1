/** How fast the door is: its functions, packing, and a round of objections. */
@NullMarked
package nl.hofvijver.bench.door;

import org.jspecify.annotations.NullMarked;
