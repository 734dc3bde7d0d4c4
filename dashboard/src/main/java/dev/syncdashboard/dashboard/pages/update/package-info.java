/** The pages of updates: all of them, and of each one who has it and how it spread. */
@NullMarked
package dev.syncdashboard.dashboard.pages.update;

import org.jspecify.annotations.NullMarked;
