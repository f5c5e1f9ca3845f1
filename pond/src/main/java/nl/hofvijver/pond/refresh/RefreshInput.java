package nl.hofvijver.pond.refresh;

import nl.hofvijver.engine.Source;

/**
 * A table that the steps of a refresh read and do not make.
 *
 * @param hash decides its content
 */
record RefreshInput(String table, Source source, String hash) {}
