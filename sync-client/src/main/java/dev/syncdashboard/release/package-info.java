/**
 * Releases of the agent that travel through the mesh: what the project signs, what the station approves of it, and how both
 * are found in the shared folders. Takes files from anyone.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.release;

import org.jspecify.annotations.NullMarked;
