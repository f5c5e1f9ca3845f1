/**
 * The one model from which suppression and audit both start: every figure of every table is a cell, and every cell that
 * is the sum of finer cells gives a {@link nl.hofvijver.protection.model.Relations relation}.
 *
 * <p>Hierarchies, linked tables, several years, old and new boundaries and earlier releases all become more cells and
 * more relations; after this package nobody knows about dimensions any more. Nothing here decides what may be shown.
 */
@NullMarked
package nl.hofvijver.protection.model;

import org.jspecify.annotations.NullMarked;
