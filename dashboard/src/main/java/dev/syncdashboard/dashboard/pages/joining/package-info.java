/** The pages of kits, and of the trucks that ask to join. */
@NullMarked
package dev.syncdashboard.dashboard.pages.joining;

import org.jspecify.annotations.NullMarked;
