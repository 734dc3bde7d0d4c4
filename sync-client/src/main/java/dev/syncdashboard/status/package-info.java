/**
 * The status file: what a peer says of itself in the Status folder, with one codec for both sides. Knows no engine.
 */
@NullMarked
package dev.syncdashboard.status;

import org.jspecify.annotations.NullMarked;
