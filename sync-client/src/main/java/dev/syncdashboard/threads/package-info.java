/**
 * The one place where threads begin, so that none can end without a word.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.threads;

import org.jspecify.annotations.NullMarked;
