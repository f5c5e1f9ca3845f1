/**
 * The control database: an index of deliveries, refreshes and releases, and a ledger of what happened. SQLite in a file
 * by default, PostgreSQL by address; Flyway brings either to the present form. Files on disk are the truth for what was
 * delivered, so the index can be made again from them; the ledger cannot, and is only ever added to. Nothing about a
 * person is kept here.
 */
@NullMarked
package nl.hofvijver.pond.control;

import org.jspecify.annotations.NullMarked;
