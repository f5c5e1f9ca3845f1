/**
 * Files that are either whole or absent: everything is written aside and then moved, one process writes in a region
 * at a time, and content is known by its SHA-256.
 */
@NullMarked
package nl.hofvijver.engine.files;

import org.jspecify.annotations.NullMarked;
