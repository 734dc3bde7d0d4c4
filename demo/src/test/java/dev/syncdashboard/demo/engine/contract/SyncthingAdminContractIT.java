package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.demo.engine.contract.Strangers.Device;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.FolderTrial;
import dev.syncdashboard.engine.setup.EngineLack;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.Surroundings;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Syncthing, on real daemons. */
class SyncthingAdminContractIT extends EngineAdminContract {

    @Override
    Strangers open(Path directory) throws Exception {
        return SyncthingStrangers.start(directory);
    }

    @Override
    boolean knows(PeerId device) throws Exception {
        return daemon(station())
                .get("config/devices")
                .valueStream()
                .anyMatch(known -> known.path("deviceID").asString().equals(device.value()));
    }

    private SyncthingDevice daemon(Device device) {
        return ((SyncthingStrangers) strangers()).daemon(device);
    }

    private JsonNode config(Device device, EngineFolder folder) throws Exception {
        return daemon(device).get("config/folders/" + folder.id());
    }

    @Test
    void aFolderHasTheTypeAndTheOptionsOfItsRole() throws Exception {
        EngineFolder sync = made(station(), "typed", FolderRole.STATION_SYNC);
        EngineFolder status = made(station(), "typed-status", FolderRole.STATUS);
        EngineFolder there = taken(truck(), sync, FolderRole.TRUCK_SYNC, "typed");

        assertThat(sync.id()).matches("[a-z2-9]{5}-[a-z2-9]{5}");
        assertThat(config(station(), sync).path("type").asString()).isEqualTo("sendonly");
        assertThat(config(truck(), there).path("type").asString()).isEqualTo("receiveonly");
        assertThat(config(station(), status).path("type").asString()).isEqualTo("sendreceive");
        assertThat(config(station(), status).path("maxConflicts").asInt(-2)).isZero();
        assertThat(config(station(), status).path("versioning").path("type").asString())
                .isEmpty();
    }

    /** It takes such a place without a word. Root may write everywhere, but not below a file. */
    @Test
    void aFolderThatCannotBeMadeThereIsSeenInTime() throws Exception {
        EngineFolder sync = made(station(), "unusable", FolderRole.STATION_SYNC);
        FolderTrial trial = new FolderTrial(station().admin(), pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
        assertThat(trial.works(sync)).isTrue();
        Path file = Files.writeString(sync.path().resolveSibling("unusable-file"), "no directory");

        EngineFolder below = done(station().admin().create(file.resolve("below"), "below", FolderRole.STATION_SYNC));

        assertThat(trial.works(below)).isFalse();
        station().admin().leave(below);
    }

    @Test
    void aDeviceThatIsLetInGetsALimitThatLetsReportsThrough() throws Exception {
        EngineFolder sync = made(station(), "limited", FolderRole.STATION_SYNC);
        taken(truck(), sync, FolderRole.TRUCK_SYNC, "limited");
        letIn(truck(), sync);
        String device = "devices/" + truck().id();
        daemon(station()).configure(device, "{\"maxRequestKiB\": 0}");
        assertThat(station().admin().flaws(sync, FolderRole.STATION_SYNC))
                .singleElement()
                .matches(flaw -> flaw.mendable());

        done(station().admin().mend(sync, FolderRole.STATION_SYNC));

        assertThat(daemon(station())
                        .get("config/" + device)
                        .path("maxRequestKiB")
                        .asInt())
                .isEqualTo(1024);
        assertThat(daemon(truck())
                        .get("config/devices/" + station().id())
                        .path("maxRequestKiB")
                        .asInt())
                .isEqualTo(1024);
    }

    /** Somebody paused it for a reason that no program knows. */
    @Test
    void aPausedDeviceIsSaidAndStaysPaused() throws Exception {
        EngineFolder sync = made(station(), "paused", FolderRole.STATION_SYNC);
        taken(third(), sync, FolderRole.TRUCK_SYNC, "paused");
        letIn(third(), sync);
        String device = "devices/" + third().id();
        daemon(station()).configure(device, "{\"paused\": true}");

        done(station().admin().mend(sync, FolderRole.STATION_SYNC));

        assertThat(station().admin().flaws(sync, FolderRole.STATION_SYNC))
                .singleElement()
                .matches(flaw -> !flaw.mendable());
        assertThat(daemon(station()).get("config/" + device).path("paused").asBoolean())
                .isTrue();
        daemon(station()).configure(device, "{\"paused\": false}");
    }

    @Test
    void whoeverIsPutOutGetsNothingMoreAndAsksAgain() throws Exception {
        EngineFolder sync = made(station(), "expelled", FolderRole.STATION_SYNC);
        EngineFolder first = taken(truck(), sync, FolderRole.TRUCK_SYNC, "expelled");
        letIn(truck(), sync);
        EngineFolder second = taken(third(), sync, FolderRole.TRUCK_SYNC, "expelled");
        letIn(third(), sync);
        PeerId id = new PeerId(third().id());
        assertThat(station().admin().sharers(sync).orElseThrow())
                .containsExactlyInAnyOrder(new PeerId(truck().id()), id);

        assertThat(done(station().admin().expel(id))).isTrue();
        assertThat(done(station().admin().expel(id))).isFalse();

        written(station(), sync, "later.pdf", "later");
        eventually(() -> assertThat(first.path().resolve("later.pdf")).exists());
        assertThat(second.path().resolve("later.pdf")).doesNotExist();
        assertThat(config(station(), sync).path("devices").toString()).doesNotContain(third().id());
        assertThatThrownBy(() -> station().admin().expel(new PeerId(station().id())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoFollowsTheStationLearnsOfOtherTrucks() throws Exception {
        EngineFolder sync = made(station(), "followed", FolderRole.STATION_SYNC);
        taken(truck(), sync, FolderRole.TRUCK_SYNC, "followed");
        letIn(truck(), sync);
        assertThat(done(truck().admin().follow(new PeerId(station().id())))).isTrue();
        assertThat(done(truck().admin().follow(new PeerId(station().id())))).isFalse();

        taken(third(), sync, FolderRole.TRUCK_SYNC, "followed");
        letIn(third(), sync);

        eventually(() -> assertThat(daemon(truck())
                        .get("config/folders/" + sync.id())
                        .path("devices")
                        .toString())
                .contains(third().id()));
    }

    @Test
    void oneThatIsKnownAlreadyGetsAnAddressAndIsNoNewAcquaintance() throws Exception {
        done(third().admin().meet(station().admin().contact()));
        DeviceContact elsewhere = new DeviceContact(new PeerId(station().id()), "", List.of("tcp://127.0.0.1:9"));

        assertThat(done(third().admin().meet(elsewhere))).isFalse();

        assertThat(daemon(third())
                        .get("config/devices/" + station().id())
                        .path("addresses")
                        .toString())
                .contains("tcp://127.0.0.1:9");
    }

    @Test
    void aDeviceTellsOthersTheNameThatItIsGiven() throws Exception {
        String name = "Engine 2 [join 1 - " + "k".repeat(43) + " " + "p".repeat(86) + "]";

        assertThat(done(third().admin().callItself(name))).isTrue();

        assertThat(third().admin().identity().deviceName()).isEqualTo(name);
        done(station().admin().expel(new PeerId(third().id())));
        done(third().admin().meet(station().admin().contact()));
        daemon(third()).post("system/pause?device=" + station().id());
        daemon(third()).post("system/resume?device=" + station().id());
        eventually(() -> assertThat(station().admin().waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.device().name()).isEqualTo(name);
            assertThat(waiting.since()).isPresent();
        }));
        done(third().admin().callItself(third().name()));
        daemon(third()).post("system/pause?device=" + station().id());
        daemon(third()).post("system/resume?device=" + station().id());
        eventually(() -> assertThat(station().admin().waiting())
                .singleElement()
                .matches(waiting -> waiting.device().name().equals(third().name())));
    }

    @Test
    void aSearchFindsItByItsConfigurationAndWithoutIt() throws Exception {
        SyncthingDevice daemon = daemon(station());
        Surroundings home = new Surroundings("Linux", Map.of(), daemon.root(), List.of(daemon.home()));
        Surroundings elsewhere = new Surroundings("Linux", Map.of(), daemon.root(), List.of());

        assertThat(new EngineSearch(home, List.of(daemon.url())).find())
                .singleElement()
                .matches(found -> found.isReady()
                        && found.settings()
                                .get("sync.home")
                                .equals(daemon.home().toString()));
        assertThat(new EngineSearch(elsewhere, List.of(daemon.url())).find())
                .singleElement()
                .satisfies(found -> assertThat(found.lacks())
                        .extracting(EngineLack::kind)
                        .containsExactly(EngineLack.Kind.API_KEY));
    }

    @Test
    void aFolderIsSharedOnlyWithADeviceThatIsKnown() throws Exception {
        EngineFolder sync = made(station(), "unknown", FolderRole.STATION_SYNC);
        FolderInvitation invitation = done(station().admin().invite(sync, FolderRole.TRUCK_SYNC));
        PeerId nobody = new PeerId("RCDE4AX-GIDYESB-KIGQKQO-HLCTGUW-I2O3DWE-U6STVC6-ANSDGRZ-UVSFLQ6");

        assertThat(station().admin().invitationsOpenFolders()).isFalse();
        assertThatThrownBy(() -> truck().admin().accept(invitation, truck().place("unknown"), List.of(nobody)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not know the device");
        assertThat(truck().admin().folders()).extracting(EngineFolder::name).doesNotContain("unknown");
    }

    @Test
    void anIdThatIsAPathIsRefusedBeforeAnythingIsChanged() throws Exception {
        FolderInvitation invitation =
                new FolderInvitation("../devices/" + station().id(), "Trap", FolderRole.TRUCK_SYNC, Optional.empty());

        assertThatThrownBy(() -> truck().admin().accept(invitation, truck().place("trap"), List.of()))
                .isInstanceOf(EngineException.class);
        assertThat(truck().admin().folders()).extracting(EngineFolder::name).doesNotContain("Trap");
    }
}
