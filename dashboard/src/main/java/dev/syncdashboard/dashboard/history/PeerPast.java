package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happened to a peer, each list in order of time.
 *
 * @param reports the newest {@link #MOST_REPORTS} of them
 * @param spells those that end after the moment that was asked for; the last may go on
 * @param arrivals of updates, by number
 * @param gaps when nobody watched, or what was seen of this peer is not kept
 */
public record PeerPast(
        List<Report> reports, List<Spell> spells, List<Flip> flips, List<Arrival> arrivals, List<Stretch> gaps) {

    /** An agent that reports without a pause must not make a page slow. */
    static final int MOST_REPORTS = 1_000;

    public PeerPast {
        reports = List.copyOf(reports);
        spells = List.copyOf(spells);
        flips = List.copyOf(flips);
        arrivals = List.copyOf(arrivals);
        gaps = List.copyOf(gaps);
    }

    /**
     * A report as it came.
     *
     * @param received on the station's clock
     * @param written on the peer's clock
     * @param progressed when the peer's hash had last changed, by its reports
     */
    public record Report(
            Instant received,
            Instant written,
            FolderHash hash,
            OptionalLong seq,
            Optional<Boolean> complete,
            Instant progressed,
            boolean sentWhileUpdating) {}
}
