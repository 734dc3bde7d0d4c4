/**
 * Troubles that last: said once, and once more when they are over.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.trouble;

import org.jspecify.annotations.NullMarked;
