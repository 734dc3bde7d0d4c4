/**
 * The status file: what a peer says of itself in the Status folder, with one codec for both sides. Knows no engine.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.status;

import org.jspecify.annotations.NullMarked;
