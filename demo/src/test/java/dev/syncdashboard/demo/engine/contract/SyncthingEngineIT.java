package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only Syncthing does, on real daemons. */
@Timeout(120)
class SyncthingEngineIT extends OnSyncthing {

    @Test
    void aRestartBetweenTwoWaitsIsNoticedThoughTheOldNumberIsNeverAnswered() throws Exception {
        try (FolderWatch watch = truck.client().watch(sync(truck))) {
            await().atMost(LONG).until(() -> watch.await(Duration.ofSeconds(1)) == Change.NONE);
            truck.stop();
            truck.start();

            eventually(() -> assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE));
        }
    }

    @Test
    void aChangeOnATruckShowsInItsHashAndIsSaid() throws Exception {
        station.write("plan.txt", "the station's");
        awaitSame();
        assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty();

        truck.write("plan.txt", "the truck's");

        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly("The Sync folder has 1 file or folder changed on this device only"));
        eventually(() -> assertThat(hash(truck)).isPresent().isNotEqualTo(hash(station)));
        assertThat(station.directory().resolve("plan.txt")).hasContent("the station's");

        truck.device().post("db/revert?folder=" + truck.folderId());

        awaitSame();
        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty());
    }

    @Test
    void whatTheStationDeletedGoesOnceDeletionsAreNoLongerIgnored() throws Exception {
        station.write("old.txt", "x");
        awaitSame();
        truck.device().configure("folders/" + truck.folderId(), "{\"ignoreDelete\": true}");
        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly(
                        "The Sync folder keeps what the station deletes, by a setting of this device (ignoreDelete)"));

        Files.delete(station.directory().resolve("old.txt"));
        station.device().post("db/scan?folder=" + station.folderId());
        eventually(() -> assertThat(hash(truck)).isPresent().isNotEqualTo(hash(station)));
        assertThat(truck.has("old.txt")).isTrue();

        truck.device().configure("folders/" + truck.folderId(), "{\"ignoreDelete\": false}");

        awaitSame();
        assertThat(truck.has("old.txt")).isFalse();
        assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty();
    }

    @Test
    void aTruckThatMaySendIsSaidOnBothSides() throws Exception {
        truck.device().configure("folders/" + truck.folderId(), "{\"type\": \"sendreceive\"}");
        truck.write("rogue.txt", "the truck's");

        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly(
                        "The Sync folder is not receive-only: what is changed on this device reaches all others"));
        eventually(() -> assertThat(problems(station, FolderRole.STATION_SYNC))
                .containsExactly(
                        "The station's Sync folder has 1 file or folder of which a truck sends another version"));
    }

    @Test
    void aLongPullIsIncompleteUntilItsEnd() throws Exception {
        station.write("plan.txt", "first");
        awaitSame();
        Optional<FolderHash> before = hash(truck);
        station.device().configure("options", "{\"maxSendKbps\": 300, \"limitBandwidthInLan\": true}");

        station.write("map.bin", "x".repeat(1_500_000));

        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(sync(truck), FolderRole.TRUCK_SYNC)
                        .completeness())
                .isEqualTo(Completeness.INCOMPLETE));
        assertThat(hash(truck)).isEqualTo(before);
        assertThat(truck.has("map.bin")).isFalse();
        awaitSame();
        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(sync(truck), FolderRole.TRUCK_SYNC)
                        .completeness())
                .isEqualTo(Completeness.COMPLETE));
        assertThat(hash(truck)).isPresent().isNotEqualTo(before);
    }

    @Test
    void aReportThatIsAnnouncedArrivesThoughSyncthingGathersChangesForLong() throws Exception {
        String status = SyncthingPair.STATUS.id();
        truck.device().configure("folders/" + status, "{\"fsWatcherDelayS\": 600}");
        EngineFolder folder = truck.client().now().folder(status);
        String name = truck.client().now().identity().peerId().statusFileName();
        // Such a change of its settings has Syncthing look through the folder once more.
        eventually(() -> assertThat(truck.device()
                        .get("db/status?folder=" + status)
                        .path("state")
                        .asString(""))
                .isEqualTo("idle"));

        Files.writeString(folder.path().resolve(name), "a report");
        truck.client().announce(folder, name);

        eventually(() -> assertThat(
                        station.device().directory(SyncthingPair.STATUS).resolve(name))
                .hasContent("a report"));
    }

    @Test
    void aFolderWithoutItsMarkerIsStopped() throws Exception {
        // Newer versions have a note for people in it.
        try (Stream<Path> marker = Files.walk(truck.directory().resolve(".stfolder"))) {
            for (Path path : marker.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(catchThrowableOfType(
                        IOException.class, () -> truck.device().post("db/scan?folder=" + truck.folderId())))
                .hasMessageContaining("marker missing");

        assertThat(sync(truck).state()).isEqualTo(State.STOPPED);
        assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly("The Sync folder has lost its marker .stfolder, so Syncthing does not touch it");
        assertThat(truck.client().now().look(sync(truck), FolderRole.TRUCK_SYNC).completeness())
                .isNotEqualTo(Completeness.COMPLETE);
    }

    private static List<String> problems(SyncthingPair.RealDevice device, FolderRole role) throws Exception {
        return device.client().now().look(sync(device), role).advice().stream()
                .map(advice -> AgentWords.english(advice.problem()))
                .toList();
    }

    private static Optional<FolderHash> hash(SyncthingPair.RealDevice device) throws Exception {
        return device.client()
                .now()
                .look(sync(device), FolderRole.TRUCK_SYNC)
                .activity()
                .hash();
    }

    private void awaitSame() {
        eventually(() -> assertThat(hash(truck)).isPresent().isEqualTo(hash(station)));
    }
}
