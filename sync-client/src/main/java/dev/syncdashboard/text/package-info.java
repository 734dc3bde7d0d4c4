/**
 * Texts that come from elsewhere, on their way to a person.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.text;

import org.jspecify.annotations.NullMarked;
