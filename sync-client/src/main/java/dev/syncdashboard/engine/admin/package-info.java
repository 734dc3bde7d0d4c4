/**
 * The port through which a person who sets a device up has its engine changed: folders, devices, and what is wrong with their
 * settings.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.admin;

import org.jspecify.annotations.NullMarked;
