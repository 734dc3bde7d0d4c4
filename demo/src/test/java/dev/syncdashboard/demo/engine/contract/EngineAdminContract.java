package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.contract.Strangers.Device;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What setting up relies on, whichever engine there is. The devices are the same for all tests, so each has folders of its
 * own and leaves the devices as they are, but for who knows whom.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineAdminContract {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path root;

    private Strangers strangers;
    private Device station;
    private Device truck;
    private Device third;

    abstract Strangers open(Path directory) throws Exception;

    @BeforeAll
    void start() throws Exception {
        strangers = open(root.resolve(getClass().getSimpleName()));
        station = strangers.devices().get(0);
        truck = strangers.devices().get(1);
        third = strangers.devices().get(2);
    }

    @AfterAll
    void stop() {
        if (strangers != null) {
            strangers.close();
        }
    }

    Strangers strangers() {
        return strangers;
    }

    Device station() {
        return station;
    }

    Device truck() {
        return truck;
    }

    Device third() {
        return third;
    }

    @Test
    void aFolderOfTheStationReachesATruckThatIsLetIn() throws Exception {
        EngineFolder sync = made(station, "maps", FolderRole.STATION_SYNC);
        EngineFolder status = made(station, "status", FolderRole.STATUS);
        EngineFolder there = taken(truck, sync, FolderRole.TRUCK_SYNC, "maps");
        EngineFolder statusThere = taken(truck, status, FolderRole.STATUS, "status");
        letIn(truck, sync, status);

        written(station, sync, "hydrants.pdf", "all of them");
        assertThat(there.shareId()).isEqualTo(sync.shareId());
        assertThat(there.writable()).isFalse();
        assertThat(sync.writable() && statusThere.writable()).isTrue();
        eventually(() -> assertThat(there.path().resolve("hydrants.pdf")).hasContent("all of them"));
        written(truck, statusThere, "report.txt", "here");
        eventually(() -> assertThat(status.path().resolve("report.txt")).hasContent("here"));
        assertThat(station.admin().flaws(sync, FolderRole.STATION_SYNC)).isEmpty();
        assertThat(station.admin().flaws(status, FolderRole.STATUS)).isEmpty();
        assertThat(truck.admin().flaws(statusThere, FolderRole.STATUS)).isEmpty();
        assertThat(truck.admin().folders()).extracting(EngineFolder::id).contains(there.id(), statusThere.id());
    }

    @Test
    void whatIsDoneAlreadyIsDoneAgainWithoutHarm() throws Exception {
        EngineFolder sync = made(station, "again", FolderRole.STATION_SYNC);
        EngineFolder there = taken(truck, sync, FolderRole.TRUCK_SYNC, "again");
        letIn(truck, sync);

        assertThat(made(station, "again", FolderRole.STATION_SYNC)).isEqualTo(sync);
        assertThat(taken(truck, sync, FolderRole.TRUCK_SYNC, "elsewhere").path())
                .isEqualTo(there.path());
        assertThat(done(station.admin().admit(guest(truck), List.of(sync)))).isFalse();
        assertThat(done(truck.admin().meet(station.admin().contact()))).isFalse();
        assertThat(done(station.admin().mend(sync, FolderRole.STATION_SYNC))).isFalse();
        assertThat(done(truck.admin().callItself(truck.name()))).isFalse();
        assertThat(truck.root().resolve("elsewhere")).doesNotExist();
    }

    @Test
    void whoeverIsLetInLaterTakesNothingFromTheOthers() throws Exception {
        EngineFolder sync = made(station, "many", FolderRole.STATION_SYNC);
        EngineFolder first = taken(truck, sync, FolderRole.TRUCK_SYNC, "many");
        letIn(truck, sync);
        EngineFolder second = taken(third, sync, FolderRole.TRUCK_SYNC, "many");
        letIn(third, sync);

        written(station, sync, "to-all.pdf", "for both");
        eventually(() -> assertThat(first.path().resolve("to-all.pdf")).hasContent("for both"));
        eventually(() -> assertThat(second.path().resolve("to-all.pdf")).hasContent("for both"));
    }

    @Test
    void aFolderThatIsLeftKeepsItsFiles() throws Exception {
        EngineFolder folder = made(station, "left", FolderRole.STATION_SYNC);
        Files.writeString(folder.path().resolve("kept.pdf"), "kept");

        assertThat(done(station.admin().leave(folder))).isTrue();
        assertThat(done(station.admin().leave(folder))).isFalse();

        assertThat(station.admin().folders()).extracting(EngineFolder::id).doesNotContain(folder.id());
        assertThat(folder.path().resolve("kept.pdf")).hasContent("kept");
    }

    @Test
    void whatIsWrongWithAFolderIsMended() throws Exception {
        EngineFolder folder = made(station, "spoilt", FolderRole.STATUS);
        strangers.spoil(station, folder);
        assertThat(station.admin().flaws(folder, FolderRole.STATUS))
                .isNotEmpty()
                .allMatch(FolderFlaw::mendable);

        assertThat(done(station.admin().mend(folder, FolderRole.STATUS))).isTrue();

        assertThat(station.admin().flaws(folder, FolderRole.STATUS)).isEmpty();
    }

    @Test
    void twoFoldersNeverLieInEachOther() throws Exception {
        EngineFolder folder = made(station, "outer", FolderRole.STATION_SYNC);

        for (Path place : List.of(folder.path().resolve("inner"), station.root())) {
            assertThatThrownBy(() -> station.admin().create(place, "Inner", FolderRole.STATUS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("in no shared folder");
        }
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws Exception {
        EngineFolder folder = made(station, "gone", FolderRole.STATION_SYNC);
        done(station.admin().leave(folder));

        assertThatThrownBy(() -> station.admin().invite(folder, FolderRole.TRUCK_SYNC))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.FOLDER_NOT_FOUND));
    }

    static <T> T done(Step<T> step) {
        assertThat(step).isInstanceOf(Step.Done.class);
        return ((Step.Done<T>) step).value();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    EngineFolder made(Device device, String name, FolderRole role) throws Exception {
        return done(device.admin().create(device.place(name), name, role));
    }

    void written(Device device, EngineFolder folder, String name, String text) throws Exception {
        Files.writeString(folder.path().resolve(name), text);
        strangers.notice(device, folder);
    }

    /** The folder of the station, as another device takes it after it got to know the station. */
    EngineFolder taken(Device device, EngineFolder folder, FolderRole role, String place) throws Exception {
        FolderInvitation invitation = done(station.admin().invite(folder, role));
        assertThat(invitation.secret().isPresent()).isNotEqualTo(strangers.letsInDevices());
        done(device.admin().meet(station.admin().contact()));
        return done(device.admin().accept(invitation, device.place(place), List.of(new PeerId(station.id()))));
    }

    /** Lets a device in to folders of the station, once it asks where devices ask. */
    void letIn(Device device, EngineFolder... folders) throws Exception {
        PeerId id = new PeerId(device.id());
        if (strangers.letsInDevices() && !knows(id)) {
            eventually(() -> assertThat(station.admin().waiting())
                    .extracting(WaitingDevice::device)
                    .filteredOn(waiting -> waiting.id().equals(id))
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.name()).isEqualTo(device.name())));
        }
        done(station.admin().admit(guest(device), List.of(folders)));
        assertThat(station.admin().waiting())
                .extracting(waiting -> waiting.device().id())
                .doesNotContain(id);
    }

    /** Whether the station's engine knows a device already; of no account where it lets in nobody. */
    abstract boolean knows(PeerId device) throws Exception;

    /** As a station lets one in: it does not dial. */
    static DeviceContact guest(Device device) {
        return new DeviceContact(new PeerId(device.id()), device.name(), List.of());
    }
}
