/** Where the dashboard listens, what a person types to get there, and who hears when that changes while it runs. */
@NullMarked
package dev.syncdashboard.dashboard.listening;

import org.jspecify.annotations.NullMarked;
