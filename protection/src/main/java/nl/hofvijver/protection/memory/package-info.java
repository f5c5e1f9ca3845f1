/**
 * Memory of questions: counts that were given to somebody before are known to them for good, so every new question is
 * looked at together with all earlier answers.
 */
@NullMarked
package nl.hofvijver.protection.memory;

import org.jspecify.annotations.NullMarked;
