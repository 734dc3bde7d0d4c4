package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.history.DatabaseHistoryStore;
import dev.syncdashboard.dashboard.history.FileHistory;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFile.Defect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose reports count, once a truck signs them. */
class SignedReportsTest {

    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final VerifyKey OWN = SigningKey.generate().verifyKey();
    private static final VerifyKey OTHER = SigningKey.generate().verifyKey();

    private final Computer clock = new Computer(Instant.parse("2026-03-02T08:00:00Z"));
    private final News news = new News(clock);

    @TempDir
    private Path root;

    private Heard<Board> seen = new Heard<>();
    private HistoryStore store;
    private FleetMonitor fleet;

    @BeforeEach
    void start() {
        seen = new Heard<>();
        store = new DatabaseHistoryStore(FileHistory.in(root.resolve("data"), OneFolder.STORED), clock);
        fleet = Monitors.on(clock, store, List.of(new Recorder(store)));
        fleet.onChange(next -> seen.add(next.first()));
        fleet.inbox(OneFolder.FILES).looked(news.look("a", News.online(ENGINE_7)));
    }

    @AfterEach
    void stop() {
        fleet.close();
        store.close();
    }

    @Test
    void theFirstKeyIsTakenForTheTrucks() {
        PeerStatus truck = after(report("a", 1, Optional.of(OWN)));

        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(truck.facts().place().key())
                .contains(new TruckKey(OWN, clock.instant().minusSeconds(1), false));
    }

    @Test
    void aFleetWithoutKeysWorksAsBefore() {
        after(report("b", 1, Optional.empty()));

        PeerStatus truck = after(report("a", 2, Optional.empty()));

        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(truck.facts().place().key()).isEmpty();
    }

    @Test
    void whatTheTruckDidNotSignSaysNothing() {
        after(report("b", 5, Optional.of(OWN)));

        assertRefused(Defect.NOT_SIGNED, after(report("a", 6, Optional.empty())));
        assertRefused(Defect.OTHER_KEY, after(report("a", 6, Optional.of(OTHER))));
        assertRefused(Defect.FORGED, after(new StatusFile.Unusable(ENGINE_7, Defect.FORGED)));

        PeerStatus truck = after(report("a", 6, Optional.of(OWN)));
        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(truck.facts().unreadable()).isEmpty();
    }

    @Test
    void anOldReportThatComesAgainSaysNothing() {
        after(report("a", 5, Optional.of(OWN)));
        after(report("b", 6, Optional.of(OWN)));

        assertRefused(Defect.REPLAYED, after(report("a", 5, Optional.of(OWN))));
    }

    @Test
    void aRestartForgetsNeitherKeyNorNumber() {
        after(report("a", 5, Optional.of(OWN)));
        after(report("b", 6, Optional.of(OWN)));
        stop();
        clock.pass(Duration.ofHours(12));
        start();

        assertRefused(Defect.REPLAYED, after(report("a", 5, Optional.of(OWN))));
        assertRefused(Defect.NOT_SIGNED, after(report("a", 7, Optional.empty())));
        assertThat(after(report("a", 7, Optional.of(OWN))).verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aClockOfTheStationThatIsSetBackLetsNoOldReportIn() {
        after(report("a", 5, Optional.of(OWN)));
        after(report("b", 6, Optional.of(OWN)));

        clock.set(Duration.ofDays(-400));

        assertRefused(Defect.REPLAYED, after(report("a", 5, Optional.of(OWN))));
    }

    @Test
    void norDoesOneThatWasWrongBeforeARestart() {
        after(report("a", 5, Optional.of(OWN)));
        after(report("b", 6, Optional.of(OWN)));
        stop();
        clock.set(Duration.ofHours(-20));
        start();

        assertRefused(Defect.REPLAYED, after(report("a", 5, Optional.of(OWN))));
    }

    /** A computer with an empty battery: who signs is on its disk, and is not used before the clock is right. */
    @Test
    void nobodyIsBelievedWhileWhatIsKeptWaitsForTheClock() {
        after(report("b", 6, Optional.of(OWN)));
        stop();
        Duration wrongBy = Duration.between(clock.instant(), Instant.EPOCH);
        clock.set(wrongBy);
        start();
        fleet.scanned(news.scan(report("a", 7, Optional.empty())));
        untilDone();
        clock.set(wrongBy.negated());

        assertRefused(Defect.NOT_SIGNED, after(report("a", 7, Optional.empty())));
    }

    @Test
    void theKeyOutlivesTheDatabase() throws Exception {
        after(report("b", 6, Optional.of(OWN)));
        stop();
        try (var files = Files.newDirectoryStream(root.resolve("data"), "*.db")) {
            for (Path database : files) {
                Files.delete(database);
            }
        }
        start();

        PeerStatus truck = after(report("a", 7, Optional.empty()));

        assertThat(truck.facts().unreadable().map(StatusFile.Unusable::defect)).contains(Defect.NOT_SIGNED);
        assertThat(truck.verdict().state()).isNotEqualTo(PeerState.UP_TO_DATE);
    }

    /** A laptop that was set up anew counts its reports from 1. */
    @Test
    void aPersonMayAcceptAnotherKey() {
        after(report("b", 500, Optional.of(OWN)));
        PeerStatus refused = after(report("a", 1, Optional.of(OTHER)));
        assertThat(refused.facts().unreadable().flatMap(StatusFile.Unusable::signer))
                .contains(OTHER);

        clock.pass(Duration.ofMinutes(1));
        accept(OTHER);
        PeerStatus truck = after(report("a", 2, Optional.of(OTHER)));

        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(truck.facts().place().key())
                .contains(new TruckKey(OTHER, clock.instant().minusSeconds(1), true));
        assertRefused(Defect.OTHER_KEY, after(report("b", 501, Optional.of(OWN))), PeerState.UP_TO_DATE);
    }

    @Test
    void aStrangersKeyIsNotKept() {
        PeerId stranger = new PeerId("STRANGER");
        fleet.scanned(news.scan(new StatusFile.Usable(
                stranger,
                ((StatusFile.Usable) news.report(stranger, "X", "a", 1)).report(),
                clock.instant(),
                Optional.of(OTHER))));

        after(report("a", 1, Optional.of(OWN)));

        assertThat(fleet.snapshot().first().roster().keys().byDevice()).containsOnlyKeys(ENGINE_7);
    }

    private void accept(VerifyKey key) {
        assertThat(Editing.roster(
                                fleet,
                                roster -> Attempt.made(
                                        roster.with(roster.keys().accepted(ENGINE_7, key, clock.instant()))))
                        .join()
                        .attempt())
                .isInstanceOf(Attempt.Made.class);
    }

    private static void assertRefused(Defect why, PeerStatus truck) {
        assertRefused(why, truck, PeerState.UPDATING);
    }

    /** The last good report stands, and the mark says why the newest one does not count. */
    private static void assertRefused(Defect why, PeerStatus truck, PeerState state) {
        assertThat(truck.verdict().state()).isEqualTo(state);
        assertThat(truck.facts().unreadable().map(StatusFile.Unusable::defect)).contains(why);
        assertThat(truck.verdict().marks()).extracting(Mark::kind).contains(Mark.Kind.NOT_ITS_OWN_REPORT);
    }

    private StatusFile withRelease(String running, ReleaseState state, long seq, Optional<VerifyKey> signer) {
        StatusFile.Usable plain = (StatusFile.Usable) report("a", seq, signer);
        ReleaseStanding said = new ReleaseStanding(
                new ReleaseVersion(running), ReleaseVersion.parse("1.3.0"), state, Optional.empty(), clock.instant());
        return new StatusFile.Usable(ENGINE_7, plain.report().withRelease(said), plain.arrived(), signer);
    }

    @Test
    void whatItSaysOfItsAgentIsItsOwnWordOnlyIfItSignedThat() {
        PeerStatus truck = after(withRelease("1.3.0", ReleaseState.CONFIRMED, 5, Optional.of(OWN)));
        assertThat(truck.facts().provenAgent().flatMap(AgentWord::release).map(ReleaseStanding::state))
                .contains(ReleaseState.CONFIRMED);
        assertThat(truck.verdict().has(Mark.Kind.RELEASE_FAILED)).isFalse();

        PeerStatus forged = after(withRelease("9.9", ReleaseState.CONFIRMED, 6, Optional.of(OTHER)));
        PeerStatus replayed = after(withRelease("1.2.0", ReleaseState.WENT_BACK, 4, Optional.of(OWN)));
        assertThat(List.of(forged, replayed))
                .allSatisfy(each -> assertThat(each.facts().provenAgent())
                        .isEqualTo(truck.facts().provenAgent()));

        PeerStatus back = after(withRelease("1.2.0", ReleaseState.WENT_BACK, 6, Optional.of(OWN)));
        assertThat(back.verdict().has(Mark.Kind.RELEASE_FAILED)).isTrue();
    }

    @Test
    void whatAnyoneCouldHaveWrittenOfItsAgentIsNobodysWord() {
        PeerStatus truck = after(withRelease("1.2.0", ReleaseState.WENT_BACK, 5, Optional.empty()));

        assertThat(truck.facts().agent()).isPresent();
        assertThat(truck.facts().provenAgent()).isEmpty();
        assertThat(truck.verdict().has(Mark.Kind.RELEASE_FAILED)).isFalse();
    }

    @Test
    void afterARestartWhatItSaidOfItsAgentIsKnownAgainByTheSameFile() {
        StatusFile file = withRelease("1.3.0", ReleaseState.TRYING, 5, Optional.of(OWN));
        PeerStatus before = after(file);
        stop();
        start();

        PeerStatus truck = after(file);

        assertThat(truck.facts().report().map(ReceivedReport::received))
                .isEqualTo(before.facts().report().map(ReceivedReport::received));
        assertThat(truck.facts().provenAgent().flatMap(AgentWord::release).map(ReleaseStanding::state))
                .contains(ReleaseState.TRYING);
    }

    private StatusFile report(String hash, long seq, Optional<VerifyKey> signer) {
        StatusFile.Usable unsigned = (StatusFile.Usable) news.report(ENGINE_7, "Engine 7", hash, seq);
        return new StatusFile.Usable(ENGINE_7, unsigned.report(), unsigned.arrived(), signer);
    }

    /** An edit waits for all that came before it. */
    private void untilDone() {
        Editing.roster(fleet, Attempt::made).join();
    }

    /** The truck once this file and nothing else stands in the Status folder. */
    private PeerStatus after(StatusFile file) {
        clock.pass(Duration.ofSeconds(1));
        fleet.inbox(OneFolder.FILES).looked(news.look("a", News.online(ENGINE_7)));
        fleet.scanned(news.scan(file));
        untilDone();
        return fleet.snapshot().first().peer(ENGINE_7).orElseThrow();
    }
}
