/**
 * What every part does with files on disk in the same way. Knows nothing of what stands in them.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.disk;

import org.jspecify.annotations.NullMarked;
