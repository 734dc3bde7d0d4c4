/**
 * What is said to a person as a code with facts, and the words for it in each language.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.words;

import org.jspecify.annotations.NullMarked;
