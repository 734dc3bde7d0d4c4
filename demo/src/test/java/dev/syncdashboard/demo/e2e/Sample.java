package dev.syncdashboard.demo.e2e;

import java.time.Duration;
import java.util.Map;

/**
 * What the dashboard showed and what lay on the disks, at one moment: neither the version that was shown nor the
 * station's disk was another one at the end than at the beginning.
 *
 * @param sinceChange how long the station's files had not been changed when it began
 * @param detours how often the station had left its version so far, to go back to it soon
 * @param shown the station's hash on the dashboard
 * @param station the station's disk
 * @param upToDate the disks of the trucks that were shown as up to date, at the beginning and at the end
 */
record Sample(Duration sinceChange, int detours, String shown, Disk station, Map<String, Disk> upToDate) {

    Sample withoutTrucks() {
        return new Sample(sinceChange, detours, shown, station, Map.of());
    }
}
