/** The fleet for scripts and spreadsheets: JSON and CSV. */
@NullMarked
package dev.syncdashboard.dashboard.api;

import org.jspecify.annotations.NullMarked;
