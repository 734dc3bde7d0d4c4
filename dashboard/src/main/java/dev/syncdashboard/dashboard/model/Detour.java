package dev.syncdashboard.dashboard.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch in which the station had other versions than the one to which it went back. A peer that reported that one
 * before may have got a part of the others since, and its hash in that report says nothing of it.
 *
 * @param from the last moment at which the station surely had not left yet
 * @param back when it was seen to have the version again
 */
public record Detour(Instant from, Instant back) {

    /** The detours from the version that the station has now, in order of time. */
    static List<Detour> of(List<Sighting> log) {
        List<Detour> detours = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).hash().equals(log.get(log.size() - 1).hash())) {
                if (last >= 0) {
                    Sighting left = log.get(last + 1);
                    detours.add(new Detour(
                            left.notBefore().orElse(left.since()), log.get(i).since()));
                }
                last = i;
            }
        }
        return List.copyOf(detours);
    }
}
