/**
 * Tables in, decisions out: puts tables, earlier releases and rules together for suppression and audit, and says per row
 * of each table what became of it.
 *
 * <p>Tables come without files and leave without files. A decision per row is {@code hidden} or not; why, is for the
 * person who approves, and may not be published beside it.
 */
@NullMarked
package nl.hofvijver.protection.table;

import org.jspecify.annotations.NullMarked;
