/**
 * What the command lines have in common: what they tell whoever started them, and how they write to a terminal.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.terminal;

import org.jspecify.annotations.NullMarked;
