/** What a person can have the station's own sync program do. */
@NullMarked
package dev.syncdashboard.dashboard.pages.station;

import org.jspecify.annotations.NullMarked;
