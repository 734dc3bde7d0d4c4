/** What a person can have the station's own sync program do. */
@NullMarked
package dev.syncdashboard.dashboard.stationpage;

import org.jspecify.annotations.NullMarked;
