/** What residents are told about the studies that use data about them; described by the region in {@code studies.yaml}. */
@NullMarked
package nl.hofvijver.release.study;

import org.jspecify.annotations.NullMarked;
