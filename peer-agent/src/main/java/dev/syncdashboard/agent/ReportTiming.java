package dev.syncdashboard.agent;

import java.time.Clock;
import java.time.Duration;

/**
 * What says when a report is due.
 *
 * @param patience how long a report waits for folders that are still missing
 */
record ReportTiming(Duration heartbeat, Clock clock, PassingTime time, Duration patience) {}
