/**
 * The website: files that were built beforehand, the same page for every address of the application, and the headers
 * with which a browser is told to load nothing from elsewhere.
 */
@NullMarked
package nl.hofvijver.server.site;

import org.jspecify.annotations.NullMarked;
