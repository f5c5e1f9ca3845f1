/**
 * The website as tables, for browsers without JavaScript: the same addresses, the same figures, links and forms only. It
 * is put into the page of the application inside {@code noscript}, so that whoever has JavaScript never sees it and
 * whoever has none never misses a figure. Texts come from {@code plain_nl} and {@code plain_en}; everything that comes from
 * a release is escaped by the template engine.
 */
@NullMarked
package nl.hofvijver.server.site.plain;

import org.jspecify.annotations.NullMarked;
