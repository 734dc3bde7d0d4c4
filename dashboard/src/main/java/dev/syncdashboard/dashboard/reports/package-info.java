/** Watches the Status folder on disk: the reports of the trucks. A failure here leaves the last good reports standing. */
@NullMarked
package dev.syncdashboard.dashboard.reports;

import org.jspecify.annotations.NullMarked;
