package dev.syncdashboard.agent.process;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.stationlist.ListSigner;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real agent under its real starter, started again whenever it ends, as a service is; against a server of Sync API v2. */
@Timeout(300)
abstract class ReleasesOnTruck {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path JAR = Path.of("target", "peer-agent.jar").toAbsolutePath();
    private static final PeerId TRUCK = new PeerId("TRUCK7");
    private static final String MAIN = "dev/syncdashboard/agent/cli/Main.class";

    final SigningKey project = SigningKey.generate();
    final SigningKey station = SigningKey.generate();

    @TempDir
    Path directory;

    Path sync;
    private Path status;
    Path state;
    private SyncApi api;
    private int update;
    private long number;

    @BeforeEach
    void engine() throws Exception {
        sync = Files.createDirectories(directory.resolve("Sync"));
        status = Files.createDirectories(directory.resolve("Status"));
        state = directory.resolve("state");
        api = new SyncApi(sync, status);
        Files.writeString(sync.resolve("map.pdf"), "a map");
        deliver();
    }

    @AfterEach
    void stopEngine() {
        api.close();
    }

    AgentService service() {
        return AgentService.start(List.of(
                "run",
                "--sync-url=" + api.url(),
                "--sync-folder=SHARE-123",
                "--sync-status-folder=124",
                "--agent-state-dir=" + state,
                "--agent-station-key=" + station.verifyKey().value(),
                "--agent-release-key=" + project.verifyKey().value()));
    }

    /** The station has a new update, and the truck has all of it. */
    void deliver() throws IOException, InterruptedException {
        update++;
        FingerprintResult.Whole files = (FingerprintResult.Whole) FolderContent.ofThisRun(Clock.systemUTC())
                .read(sync, ContentRules.EVERYTHING, FolderContent.Mode.EVERY_BYTE, Throttle.unlimited());
        String hash = "HASH-" + update;
        StationList list = StationList.of(
                update, Instant.now(), new PeerId("STATION"), Optional.of(new FolderHash(hash)), files.fingerprint());
        new ListSigner(() -> station, directory.resolve("station"), Clock.systemUTC())
                .sign(status, Optional.empty(), list, "~STATION.sig");
        new StationListFolder(status).publish(list, "~STATION.part");
        api.change(hash, 1);
    }

    /** As the build would have made it. */
    Path jar(String version, Optional<String> otherMain) throws IOException {
        Path jar = Files.copy(JAR, directory.resolve(version + ".jar"));
        try (FileSystem entries = FileSystems.newFileSystem(jar)) {
            Files.writeString(entries.getPath("dev/syncdashboard/agent/version.properties"), "version=" + version);
            if (otherMain.isPresent()) {
                Path classes = Files.createDirectories(directory.resolve("classes-" + version));
                Files.write(
                        entries.getPath(MAIN),
                        Files.readAllBytes(
                                OtherMain.compile(otherMain.get(), classes).resolve(MAIN)));
            }
        }
        return jar;
    }

    byte[] release(String version, Path jar, SigningKey by) throws IOException {
        byte[] content = Files.readAllBytes(jar);
        byte[] manifest = ReleaseManifest.sign(
                new Release(
                        new ReleaseVersion(version),
                        Instant.now(),
                        17,
                        List.of(new ReleaseFile(ReleaseFile.JAR, content.length, Sha256.of(content)))),
                by);
        Path folder =
                Files.createDirectories(sync.resolve(ReleaseFolder.DIRECTORY).resolve(version));
        Files.move(jar, folder.resolve(ReleaseFile.JAR));
        Files.write(folder.resolve(ReleaseManifest.FILE), manifest);
        return manifest;
    }

    byte[] rollout(String version, byte[] manifest, Duration within) {
        return new Rollout(
                        ++number,
                        new ReleaseVersion(version),
                        Sha256.of(manifest),
                        Set.of(TRUCK),
                        false,
                        false,
                        within,
                        0)
                .sign(station);
    }

    void put(byte[] rollout) throws IOException {
        Path part = Files.write(status.resolve("~rollout.part"), rollout);
        Files.move(part, status.resolve(RolloutFile.FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<ReleaseStanding> standing() throws IOException {
        return new StatusFolder(status, Clock.systemUTC())
                .read(TRUCK)
                .flatMap(file -> file instanceof StatusFile.Usable usable
                        ? usable.report().release()
                        : Optional.empty());
    }

    void await(AgentService service, String running, ReleaseState expected, Optional<ReleaseReason> reason)
            throws Exception {
        try {
            Await.until("release " + running + " " + expected + " " + reason, SOON, () -> {
                return standing()
                        .filter(now -> now.running().value().equals(running)
                                && now.state() == expected
                                && now.reason().equals(reason))
                        .isPresent();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but " + standing() + "\n" + service.output(), e);
        }
    }
}
