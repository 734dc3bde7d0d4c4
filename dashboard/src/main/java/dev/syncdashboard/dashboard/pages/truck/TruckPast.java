package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.history.HistoryReader;
import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the history has of a truck's last days and of its last reports, with its earlier devices.
 *
 * @param from the begin of those days; reports may be older
 * @param began when the recording began, if that was later
 * @param devices the present one first
 * @param gaps when nobody watched, or what was seen is not kept; not the one that may go on
 * @param reports newest first
 * @param moreReports there are older ones
 * @param passing those hashes of the reports that the station has had, be it for a second
 */
record TruckPast(
        Instant from,
        Optional<Instant> began,
        List<Device> devices,
        List<Run> gaps,
        List<Said> reports,
        boolean moreReports,
        Set<FolderHash> passing) {

    /** A truck gets a new device every few years. */
    private static final int MOST_EARLIER = 5;

    /** @param name "earlier device 2", or empty for the present one */
    record Device(Optional<Message> name, List<Run> contact, List<Flip> flips, List<Arrival> arrivals) {}

    /** @param device its name as in {@link Device} */
    record Said(Optional<Message> device, PeerPast.Report report) {}

    /**
     * What to read.
     *
     * @param earlier devices, oldest first
     * @param reports how many
     */
    record Wanted(PeerId device, List<PeerId> earlier, Instant from, Instant now, int reports) {}

    static TruckPast read(HistoryReader history, Wanted wanted) {
        List<Device> devices = new ArrayList<>();
        List<Run> gaps = new ArrayList<>();
        List<Said> reports = new ArrayList<>();
        named(wanted).forEach(named -> {
            PeerPast past = history.past(named.id, wanted.from);
            devices.add(new Device(named.name, contact(past, wanted.now), past.flips(), past.arrivals()));
            past.gaps().forEach(gap -> gaps.add(Run.of(gap.from(), gap.to())));
            history.reports(named.id, wanted.reports + 1).forEach(report -> reports.add(new Said(named.name, report)));
        });
        Optional<Instant> began =
                Optional.of(history.knownFrom().orElse(wanted.now)).filter(known -> known.isAfter(wanted.from));
        began.ifPresent(known -> gaps.add(Run.of(wanted.from, known)));
        reports.sort(Comparator.comparing((Said said) -> said.report.received()).reversed());
        Set<FolderHash> hashes =
                reports.stream().map(said -> said.report.hash()).collect(Collectors.toSet());
        return new TruckPast(
                wanted.from,
                began,
                devices,
                Run.joined(gaps.stream().distinct().toList()),
                reports.stream().limit(wanted.reports).toList(),
                reports.size() > wanted.reports,
                history.everHad(hashes));
    }

    private record Named(PeerId id, Optional<Message> name) {}

    private static List<Named> named(Wanted wanted) {
        List<Named> named = new ArrayList<>();
        named.add(new Named(wanted.device, Optional.empty()));
        int count = wanted.earlier.size();
        for (int place = Math.max(0, count - MOST_EARLIER); place < count; place++) {
            Message name = count == 1
                    ? Message.of("truck.past.earlier_device")
                    : Message.of("truck.past.earlier_device_of", place + 1);
            named.add(new Named(wanted.earlier.get(place), Optional.of(name)));
        }
        return named;
    }

    private static List<Run> contact(PeerPast past, Instant now) {
        return Run.joined(past.spells().stream()
                .map((Spell spell) -> spell.end()
                        .map(end -> Run.of(spell.start(), end))
                        .orElseGet(() -> Run.goingOn(spell.start(), now)))
                .toList());
    }
}
