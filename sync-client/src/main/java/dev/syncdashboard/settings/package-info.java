/**
 * What a setting is: its name, meaning, default and range, from which command lines, help and docs come.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.settings;

import org.jspecify.annotations.NullMarked;
