package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.Reports;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the watchers tell a fleet's monitor, at the moment of a test's clock. */
record News(Clock clock) {

    static final PeerId STATION = new PeerId("STATION");

    static final Duration CONTACT_LAG = Duration.ofSeconds(450);

    static EnginePeer online(PeerId id) {
        return new EnginePeer(id, Optional.empty(), true);
    }

    static EnginePeer offline(PeerId id) {
        return new EnginePeer(id, Optional.empty(), false);
    }

    StationLook look(String hash, EnginePeer... peers) {
        return look(EngineFolder.State.ACTIVE, hash, peers);
    }

    StationLook look(EngineFolder.State state, String hash, EnginePeer... peers) {
        return look(state, hash, Optional.empty(), List.of(peers));
    }

    /** @param advice what the engine finds wrong with the Sync folder */
    StationLook look(EngineFolder.State state, String hash, Optional<String> advice, List<EnginePeer> peers) {
        EngineFolder folder = new EngineFolder("1", Optional.of("SHARE"), "Sync", Path.of("unused"), true, state);
        return new StationLook(
                clock.instant(),
                new EngineIdentity(STATION, "Station 4"),
                folder,
                new FolderActivity(Optional.of(new FolderHash(hash)), peers, Optional.of(CONTACT_LAG)),
                Optional.of(folder),
                Optional.empty(),
                advice.map(Message::said),
                List.of());
    }

    /** With what stands against the hash, or was not noticed. */
    static StationLook doubted(StationLook look, Optional<Unconfirmed> unconfirmed, Optional<Unnoticed> unnoticed) {
        FolderActivity sure = look.activity();
        return new StationLook(
                look.at(),
                look.identity(),
                look.syncFolder(),
                new FolderActivity(sure.hash(), sure.peers(), sure.contactLag(), unconfirmed, unnoticed),
                look.statusFolder(),
                look.statusProblem(),
                look.syncAdvice(),
                look.settings());
    }

    /** With settings of the engine that should be otherwise. */
    static StationLook toldOf(StationLook look, String... settings) {
        return new StationLook(
                look.at(),
                look.identity(),
                look.syncFolder(),
                look.activity(),
                look.statusFolder(),
                look.statusProblem(),
                look.syncAdvice(),
                Stream.of(settings).map(Message::said).toList());
    }

    /** One in just these words. */
    static StationProblem problem(String text) {
        return StationProblem.of(Message.said(text));
    }

    ReportsScan scan(StatusFile... found) {
        return new ReportsScan(clock.instant(), List.of(found), Duration.ofSeconds(10));
    }

    StatusFile report(PeerId id, String name, String hash, long seq) {
        StatusReport report = Reports.of(
                name, clock.instant(), new FolderHash(hash), Optional.of(id), OptionalLong.of(seq), Optional.empty());
        return new StatusFile.Usable(id, report, clock.instant());
    }

    /** The truck as soon as it has this state. */
    static PeerStatus await(Heard<Board> seen, PeerId id, PeerState state) {
        return seen.next(fleet -> fleet.peer(id)
                        .filter(peer -> peer.verdict().state() == state)
                        .isPresent())
                .peer(id)
                .orElseThrow();
    }
}
