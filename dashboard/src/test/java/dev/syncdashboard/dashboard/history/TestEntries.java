package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.FolderNeeds;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Things to keep. */
final class TestEntries {

    private TestEntries() {}

    static FolderHash hash(String text) {
        return new FolderHash(text);
    }

    static Sighting sighting(String hash, Instant since) {
        return new Sighting(hash(hash), since, Optional.empty());
    }

    static ReceivedReport report(String name, String hash, long seq, Instant received) {
        StatusReport report = new StatusReport(
                name,
                received.minusSeconds(3).truncatedTo(ChronoUnit.MILLIS),
                new FolderClaim(
                        hash(hash),
                        Optional.empty(),
                        Optional.of(true),
                        List.of(Problem.ofText("a \u0000 problem")),
                        Optional.empty()),
                Optional.empty(),
                OptionalLong.of(seq),
                Duration.ofHours(1),
                Optional.of("agent 1"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ReceivedReport(report, received, received, true);
    }

    /** It says itself that bytes are missing, and its check named files. */
    static ReceivedReport reportOfMissingFiles(String hash, Instant received) {
        return reportOfMissingFiles(hash, List.of("maps/north.pdf"), received);
    }

    static ReceivedReport reportOfMissingFiles(String hash, List<String> files, Instant received) {
        ContentCheck check = new ContentCheck(
                        received.minusSeconds(60),
                        Optional.empty(),
                        OptionalLong.of(42),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        new FileNames(files.size(), files),
                        FileNames.NONE,
                        FileNames.NONE,
                        Optional.empty())
                .against(hash(hash), "a".repeat(64));
        StatusReport report = new StatusReport(
                "Engine 7",
                received.minusSeconds(3),
                new FolderClaim(hash(hash), Optional.empty(), Optional.of(false), List.of(), Optional.of(check)),
                Optional.empty(),
                OptionalLong.of(7),
                Duration.ofHours(1),
                Optional.of("agent 1"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ReceivedReport(report, received, received, false);
    }

    static Entry known(PeerId peer, Optional<ReceivedReport> report, Optional<KeptPeer.Standing> standing) {
        return new Entry.PeerKnown(new KeptPeer(peer, Optional.of("engine\u20097"), report, Contact.NEVER, standing));
    }

    /** One of each kind, about one peer; the update has number 1. */
    static List<Entry> oneOfEach(PeerId peer, Instant at) {
        FileChanges files = new FileChanges(List.of(StationFile.of("map.pdf", 1)), List.of(), List.of());
        ReceivedReport report = report("Engine 7", "a", 1, at);
        return List.of(
                new Entry.Watched(new Stretch(at, at.plusSeconds(9))),
                new Entry.Sighted(new Sighting(hash("hash of " + at), at, Optional.of(at.minusSeconds(1)))),
                new Entry.Posted(new Update(1, hash("a"), at, Optional.of(files))),
                new Entry.Titled(1, Optional.of("Mill Street")),
                new Entry.Listed(1, true, files),
                new Entry.Arrived(new Arrival(peer, 1, at, true)),
                new Entry.Rostered(Roster.of(
                        List.of(new RosterTruck(
                                1,
                                "Engine 7",
                                "North",
                                Optional.of(peer),
                                List.of(new PeerId("OLD")),
                                Optional.of(new OutOfService(at, Optional.empty(), "new pump")))),
                        new DeviceChoices(Set.of(), Set.of(new PeerId("PHONE")), Map.of()),
                        FolderNeeds.ALL,
                        new DeviceKeys(Map.of(peer, new TruckKey(new VerifyKey("A".repeat(43)), at, true))))),
                known(peer, Optional.of(report), Optional.of(new KeptPeer.Standing(PeerState.BEHIND, at))),
                new Entry.Reported(peer, report),
                new Entry.SpellSeen(peer, new Contact.Spell(at, Optional.of(at.plusSeconds(5)))),
                new Entry.Flipped(new Flip(peer, Optional.empty(), PeerState.BEHIND, at)));
    }
}
