/** Watches the station's own engine: its hash, its peers, its folders. A failure here freezes verdicts and nothing else. */
@NullMarked
package dev.syncdashboard.dashboard.station;

import org.jspecify.annotations.NullMarked;
