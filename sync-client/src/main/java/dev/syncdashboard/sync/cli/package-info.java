/**
 * The program {@code sync-cli}: the three Sync APIs on a command line, for a technician. A class for each command, and one for
 * each API, which says what it can't do. Nothing else depends on it.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.sync.cli;

import org.jspecify.annotations.NullMarked;
