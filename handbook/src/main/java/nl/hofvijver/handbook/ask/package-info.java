/**
 * Asks the handbook of a snapshot: runs the compiled steps once and leaves a folder with every cell, and with what each
 * measure means. The folder is complete or absent. Its counts are not protected; only a release may read it.
 */
@NullMarked
package nl.hofvijver.handbook.ask;

import org.jspecify.annotations.NullMarked;
