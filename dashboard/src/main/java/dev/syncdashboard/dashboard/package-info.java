/** Starts the dashboard and ties its parts together. */
@NullMarked
package dev.syncdashboard.dashboard;

import org.jspecify.annotations.NullMarked;
