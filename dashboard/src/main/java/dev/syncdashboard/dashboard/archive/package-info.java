/** What the fleet has to get back after a restart, and from whom; how it is kept is for others to know. */
@NullMarked
package dev.syncdashboard.dashboard.archive;

import org.jspecify.annotations.NullMarked;
