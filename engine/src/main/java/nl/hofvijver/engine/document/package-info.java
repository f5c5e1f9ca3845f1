/**
 * YAML documents that remember where everything stood, so that an error in a region file, a contract or a handbook
 * entry names the file, the line and the column, and so that a key which nobody reads is an error and not ignored.
 */
@NullMarked
package nl.hofvijver.engine.document;

import org.jspecify.annotations.NullMarked;
