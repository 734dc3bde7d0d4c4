/** What every part does with files on disk in the same way. Knows nothing of what stands in them. */
@NullMarked
package dev.syncdashboard.disk;

import org.jspecify.annotations.NullMarked;
