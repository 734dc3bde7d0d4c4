/** Keeps the parts of the program running, and tells of those that fail. */
@NullMarked
package dev.syncdashboard.dashboard.run;

import org.jspecify.annotations.NullMarked;
