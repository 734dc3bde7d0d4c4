/** The wallboard: the fleet on one screen that nobody touches. */
@NullMarked
package dev.syncdashboard.dashboard.pages.wall;

import org.jspecify.annotations.NullMarked;
