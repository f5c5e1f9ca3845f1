/**
 * The declarations of all methods, by family. {@link nl.hofvijver.desk.family.Catalogue} lists them.
 *
 * <p>A family only carries values between the columns of a table and the functions of the library. What a figure means,
 * and when there is none, is decided in the library alone.
 */
@NullMarked
package nl.hofvijver.desk.family;

import org.jspecify.annotations.NullMarked;
