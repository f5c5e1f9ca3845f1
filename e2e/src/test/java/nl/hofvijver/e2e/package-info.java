/**
 * The website in a real browser, on a real server, with a release that the whole chain made of a small fictional
 * region. Every test opens a page of its own; {@link nl.hofvijver.e2e.Visit} fails the test when that page logged an
 * error or asked for anything outside the site. Tests wait for what must appear, never for time.
 */
@NullMarked
package nl.hofvijver.e2e;

import org.jspecify.annotations.NullMarked;
