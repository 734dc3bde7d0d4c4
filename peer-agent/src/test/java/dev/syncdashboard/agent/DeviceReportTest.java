package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report about several folders, of which each may fail by itself. */
class DeviceReportTest {

    private static final SyncFolder MAPS = new SyncFolder(new FolderName("maps"), true, "M", "Maps");
    private static final SyncFolder PROTOCOLS = new SyncFolder(new FolderName("protocols"), true, "P", "Protocols");
    private static final EngineIdentity ENGINE_1 = new EngineIdentity(new PeerId("TRUCK1"), "Engine 1");
    private static final EngineException NOT_FOUND = new EngineException(Kind.FOLDER_NOT_FOUND, "/a/path");

    @TempDir
    Path directory;

    private FakeTime time;
    private Path status;
    private DeviceReport report;
    private final ReportLock lock = new ReportLock(file -> "~" + file);

    @BeforeEach
    void open() throws Exception {
        time = new FakeTime();
        status = Files.createDirectories(directory.resolve("Status"));
        report = start();
    }

    /** The one before has ended. */
    private DeviceReport start() {
        lock.close();
        ReportStore.Factory stores =
                where -> new StatusFolderStore(new StatusFolder(where, time), peer -> "~" + peer + ".part");
        StateDirectory state = StateDirectory.open(directory.resolve("state"), stores);
        state.close();
        ReportGuard guard = new ReportGuard(time);
        DeviceReportWriter writer = new DeviceReportWriter(
                state,
                new ReportSigner(directory.resolve("key")),
                stores,
                time,
                Duration.ofHours(1),
                (folder, name) -> {},
                guard,
                lock,
                ReleaseNews.NONE);
        return new DeviceReport(
                List.of(MAPS, PROTOCOLS),
                writer,
                guard,
                another -> {},
                new ReportTiming(Duration.ofHours(1), time, time, DeviceReport.PATIENCE));
    }

    @Test
    void eachReportIsSignedWithTheOneKeyOfThisDevice() throws Exception {
        seen(MAPS, "M1");
        seen(PROTOCOLS, "P1");
        Optional<VerifyKey> key = signer();
        assertThat(key).isPresent();

        report = start();
        seen(MAPS, "M2");
        seen(PROTOCOLS, "P1");

        assertThat(hash(MAPS)).isEqualTo("M2");
        assertThat(signer()).isEqualTo(key);
    }

    @Test
    void aKeyThatCannotBeReadStopsNoReport() throws Exception {
        Files.createDirectories(directory.resolve("key"));
        Files.writeString(directory.resolve("key").resolve("agent.key"), "damaged");

        seen(MAPS, "M1");
        seen(PROTOCOLS, "P1");
        assertThat(hash(MAPS)).isEqualTo("M1");
        assertThat(signer()).isEmpty();

        Files.delete(directory.resolve("key").resolve("agent.key"));
        seen(MAPS, "M2");
        assertThat(hash(MAPS)).isEqualTo("M2");
        assertThat(signer()).isPresent();
    }

    private Optional<VerifyKey> signer() throws Exception {
        return new StatusFolder(status, time)
                .read(ENGINE_1.peerId())
                .flatMap(file -> ((StatusFile.Usable) file).signer());
    }

    @Test
    void waitsForEachFolderAndSaysWhatEachHas() throws Exception {
        assertThat(seen(MAPS, "M1")).isFalse();
        assertThat(written()).isEmpty();

        assertThat(seen(PROTOCOLS, "P1")).isTrue();

        assertThat(written().orElseThrow().folder()).contains(MAPS.name());
        assertThat(hash(MAPS)).isEqualTo("M1");
        assertThat(hash(PROTOCOLS)).isEqualTo("P1");
        assertThat(of(PROTOCOLS).problems()).isEmpty();
    }

    @Test
    void doesNotWaitForeverForAFolderThatWasNeverSeen() throws Exception {
        report.notSeen(PROTOCOLS, NOT_FOUND);
        seen(MAPS, "M1");
        assertThat(report.untilDue()).contains(Duration.ofSeconds(5));
        time.pause(Duration.ofSeconds(89));
        assertThat(seen(MAPS, "M1")).isFalse();

        time.pause(Duration.ofSeconds(1));
        assertThat(seen(MAPS, "M1")).isTrue();

        assertThat(hash(MAPS)).isEqualTo("M1");
        assertThat(of(PROTOCOLS).hash()).isEqualTo(FolderHash.UNKNOWN);
        assertThat(of(PROTOCOLS).complete()).isEmpty();
        assertThat(of(PROTOCOLS).problems())
                .containsExactly(new Problem(
                        ProblemCode.SYNC_NOT_LOOKED_AT,
                        "the Sync folder can't be looked at: the sync program on this device has no such folder"));
    }

    @Test
    void aFolderThatFailsIsNotRepeatedAsIfItWereSeen() throws Exception {
        seenBoth("M1", "P1");
        time.pause(Duration.ofSeconds(90));
        seenBoth("M1", "P1");
        report.notSeen(PROTOCOLS, NOT_FOUND);
        time.pause(Duration.ofSeconds(59));
        seen(MAPS, "M2");
        assertThat(hash(PROTOCOLS)).as("failed for less than a minute").isEqualTo("P1");

        time.pause(Duration.ofSeconds(1));
        assertThat(seen(MAPS, "M2")).as("that nothing is known is news").isTrue();
        assertThat(hash(MAPS)).isEqualTo("M2");
        assertThat(of(PROTOCOLS).hash()).isEqualTo(FolderHash.UNKNOWN);

        assertThat(seen(PROTOCOLS, "P1")).isTrue();
        assertThat(hash(PROTOCOLS)).isEqualTo("P1");
    }

    @Test
    void aLookThatNeverEndsSilencesNoOtherFolder() throws Exception {
        seenBoth("M1", "P1");
        for (int minute = 0; minute < 3; minute++) {
            time.pause(Duration.ofMinutes(1));
            seen(PROTOCOLS, "P1");
        }

        assertThat(hash(PROTOCOLS)).isEqualTo("P1");
        assertThat(written().orElseThrow().hash()).isEqualTo(FolderHash.UNKNOWN);
        assertThat(written().orElseThrow().problems())
                .extracting(Problem::text)
                .containsExactly("the Sync folder can't be looked at: no look at it has come to an end for a while");
    }

    @Test
    void afterAnEngineThatWasAwayItWaitsForEachFolderAgain() throws Exception {
        seenBoth("M1", "P1");
        report.notSeen(MAPS, NOT_FOUND);
        report.notSeen(PROTOCOLS, NOT_FOUND);
        time.pause(Duration.ofMinutes(30));

        assertThat(seen(MAPS, "M2")).isFalse();
        assertThat(hash(MAPS)).isEqualTo("M1");
        assertThat(seen(PROTOCOLS, "P1")).isTrue();
        assertThat(hash(MAPS)).isEqualTo("M2");
        assertThat(of(PROTOCOLS).hashSince()).contains(FakeTime.START);
    }

    @Test
    void sinceWhenAFolderHasItsHashOutlivesARestart() throws Exception {
        seenBoth("M1", "P1");
        time.pause(Duration.ofMinutes(10));
        seenBoth("M2", "P1");
        time.pause(Duration.ofMinutes(10));

        report = start();
        seenBoth("M2", "P1");

        assertThat(written().orElseThrow().hashSince()).contains(FakeTime.START.plus(Duration.ofMinutes(10)));
        assertThat(of(PROTOCOLS).hashSince()).contains(FakeTime.START);
        assertThat(written().orElseThrow().seq()).hasValue(3);
    }

    @Test
    void writesOneReportForAHeartbeatWhoeverBringsIt() throws Exception {
        seenBoth("M1", "P1");
        time.pause(Duration.ofMinutes(59));
        seenBoth("M1", "P1");
        time.pause(Duration.ofMinutes(1));
        assertThat(report.heartbeatDue()).isTrue();

        assertThat(report.seen(MAPS, observation("maps", "M1"), true)).isTrue();
        assertThat(report.seen(PROTOCOLS, observation("protocols", "P1"), true)).isFalse();

        assertThat(written().orElseThrow().seq()).hasValue(2);
    }

    @Test
    void oneFolderUnderTwoNamesIsNotTwo() throws Exception {
        seen(MAPS, "M1");
        report.seen(PROTOCOLS, observation("maps", "M1"), false);

        assertThat(hash(MAPS)).isEqualTo("M1");
        assertThat(of(PROTOCOLS).hash()).isEqualTo(FolderHash.UNKNOWN);
        assertThat(of(PROTOCOLS).problems())
                .extracting(Problem::text)
                .containsExactly(
                        "the Sync folder can't be looked at: on this device sync.folder.protocols means the same"
                                + " folder as sync.folder.maps");
    }

    @Test
    void writesNothingWhereAReportWouldChangeAFolder() throws Exception {
        seenBoth("M1", "P1");
        report.notSeen(
                PROTOCOLS,
                new CannotReportException(Reason.SAME_FOLDER, Message.said("The Status folder lies in it.")));

        assertThatThrownBy(() -> seen(MAPS, "M2"))
                .isInstanceOf(CannotReportException.class)
                .hasMessage("The Status folder lies in it.");
        assertThat(hash(MAPS)).isEqualTo("M1");
    }

    @Test
    void whatAnotherDeviceSaidIsNotPutUnderThisOnesName() throws Exception {
        seenBoth("M1", "P1");
        EngineIdentity other = new EngineIdentity(new PeerId("TRUCK2"), "Engine 2");
        time.pause(Duration.ofSeconds(100));
        Observation seen = observation("maps", "M1");
        Observation onOther = new Observation(
                other, seen.statusFolder(), "maps", seen.hash(), seen.completeness(), Optional.empty(), List.of());

        report.seen(MAPS, onOther, false);

        StatusReport second = read("TRUCK2").orElseThrow();
        assertThat(second.hash().value()).isEqualTo("M1");
        assertThat(second.further().get(0).claim().hash()).isEqualTo(FolderHash.UNKNOWN);
    }

    @Test
    void aRequestToJoinInTheDevicesNameIsNoPartOfItsName() throws Exception {
        PeerId truck = ENGINE_1.peerId();
        JoinRequest request = JoinRequest.withoutKit(truck, "Engine 1", SigningKey.generate());
        Observation seen = observation("maps", "M1");
        Observation asking = new Observation(
                new EngineIdentity(truck, JoinName.format(request)),
                seen.statusFolder(),
                "maps",
                seen.hash(),
                seen.completeness(),
                Optional.empty(),
                List.of());

        report.seen(MAPS, asking, false);
        seen(PROTOCOLS, "P1");

        assertThat(read("TRUCK1").orElseThrow().name()).isEqualTo("Engine 1");
    }

    @Test
    void onceSaysWhatItCanAndWhatItCannot() throws Exception {
        FakeTruck truck = new FakeTruck(directory.resolve("truck"));
        truck.engine.more.put("M", new FakeEngine.More("m", truck.syncDirectory, "M1"));
        AgentSettings settings = new AgentSettings(
                List.of(MAPS, PROTOCOLS), "Status", Duration.ofHours(1), truck.stateDirectory, Duration.ZERO);
        List<AgentFolder> folders = settings.syncFolders().stream()
                .map(each -> new AgentFolder(each, truck.engine, FolderContent.ofThisRun(time)))
                .toList();
        try (PeerAgent agent = new PeerAgent(folders, settings, time)) {
            assertThatThrownBy(agent::reportOnce)
                    .isInstanceOf(CannotReportException.class)
                    .hasMessageContaining("of some folder it only says that nothing is known")
                    .hasMessageContaining("Setting sync.folder.protocols");
            status = truck.statusDirectory;
            assertThat(hash(MAPS)).isEqualTo("M1");
            assertThat(of(PROTOCOLS).hash()).isEqualTo(FolderHash.UNKNOWN);

            truck.engine.more.put("P", new FakeEngine.More("p", truck.syncDirectory, "P1"));
            agent.reportOnce();
            assertThat(hash(PROTOCOLS)).isEqualTo("P1");
        }
        assertThat(truck.stateDirectory.resolve("folders/protocols")).isDirectory();
    }

    private void seenBoth(String maps, String protocols) throws CannotReportException {
        seen(MAPS, maps);
        seen(PROTOCOLS, protocols);
    }

    private boolean seen(SyncFolder folder, String hash) throws CannotReportException {
        return report.seen(folder, observation(folder.name().value(), hash), false);
    }

    private Observation observation(String id, String hash) {
        EngineFolder statusFolder =
                new EngineFolder("2", Optional.empty(), "Status", status, true, EngineFolder.State.ACTIVE);
        return new Observation(
                ENGINE_1, statusFolder, id, new FolderHash(hash), Completeness.COMPLETE, Optional.empty(), List.of());
    }

    private String hash(SyncFolder folder) throws Exception {
        return written()
                .flatMap(each -> each.in(folder.name(), false))
                .orElseThrow()
                .hash()
                .value();
    }

    private FolderClaim of(SyncFolder folder) throws Exception {
        return written().orElseThrow().further().stream()
                .filter(each -> each.name().equals(folder.name()))
                .findFirst()
                .orElseThrow()
                .claim();
    }

    private Optional<StatusReport> written() throws Exception {
        return read("TRUCK1");
    }

    private Optional<StatusReport> read(String peer) throws Exception {
        return new StatusFolder(status, time).read(new PeerId(peer)).map(file -> ((StatusFile.Usable) file).report());
    }
}
