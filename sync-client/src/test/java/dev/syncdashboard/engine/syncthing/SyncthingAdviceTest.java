package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.words.InEnglish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncthingAdviceTest {

    private static final EngineFolder FOLDER =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, State.ACTIVE);

    private final FakeSyncthing server = new FakeSyncthing();
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), FakeSyncthing::empty);

    @BeforeEach
    void onATruck() {
        server.folder("config-folder-receiveonly.json");
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private List<FolderAdvice> advice(FolderRole role) throws Exception {
        if (role == FolderRole.TRUCK_SYNC) {
            server.isTruck1();
        }
        return engine.now().look(FOLDER, role).advice();
    }

    private String problem(FolderRole role) throws Exception {
        List<FolderAdvice> advice = advice(role);
        assertThat(advice).extracting(FolderAdvice::urgency).containsExactly(Urgency.PROBLEM);
        return afterFolder(role, advice.get(0));
    }

    private String setting(FolderRole role) throws Exception {
        List<FolderAdvice> advice = advice(role);
        assertThat(advice).extracting(FolderAdvice::urgency).containsExactly(Urgency.SETTING);
        return afterFolder(role, advice.get(0));
    }

    /** How the sentence goes on that begins with the folder. */
    private static String afterFolder(FolderRole role, FolderAdvice advice) {
        String folder = InEnglish.say(role.folder()) + " ";
        assertThat(InEnglish.say(advice.problem())).startsWith(folder);
        return InEnglish.say(advice.problem()).substring(folder.length());
    }

    private void config(String from, String to) {
        server.folder("config-folder-receiveonly.json", from, to);
    }

    @Test
    void hasNothingToSayOfATruckThatIsSetUp() throws Exception {
        assertThat(advice(FolderRole.TRUCK_SYNC)).isEmpty();
    }

    @Test
    void saysThatFilesWereChangedOnATruck() throws Exception {
        server.answer("/db/status", "status-receiveonly-changed-needs-nothing.json");

        assertThat(problem(FolderRole.TRUCK_SYNC)).isEqualTo("has 4 files or folders changed on this device only");
    }

    @Test
    void saysThatATruckMaySend() throws Exception {
        config("receiveonly", "sendreceive");

        assertThat(problem(FolderRole.TRUCK_SYNC))
                .isEqualTo("is not receive-only: what is changed on this device reaches all others");
    }

    @Test
    void saysThatATruckTakesNothing() throws Exception {
        config("receiveonly", "sendonly");

        assertThat(problem(FolderRole.TRUCK_SYNC))
                .isEqualTo("is send-only: this device takes no files from the station");
    }

    @Test
    void saysThatATruckHasOnlyEncryptedFiles() throws Exception {
        config("receiveonly", "receiveencrypted");

        assertThat(problem(FolderRole.TRUCK_SYNC))
                .isEqualTo("is of the type Receive Encrypted: its files can't be read here, so they never match the"
                        + " station's");
    }

    @Test
    void saysThatATruckKeepsWhatTheStationDeletes() throws Exception {
        config("\"ignoreDelete\": false", "\"ignoreDelete\": true");

        assertThat(problem(FolderRole.TRUCK_SYNC))
                .isEqualTo("keeps what the station deletes, by a setting of this device (ignoreDelete)");
    }

    @Test
    void saysOfAStationThatNobodyLooksAtItsDisk() throws Exception {
        stationFolder("\"fsWatcherEnabled\": false, \"rescanIntervalS\": 3600");
        assertThat(setting(FolderRole.STATION_SYNC))
                .isEqualTo(
                        "is not watched by Syncthing, so what is changed here is sent only after its next full scan");

        stationFolder("\"fsWatcherEnabled\": false, \"rescanIntervalS\": 0");
        assertThat(problem(FolderRole.STATION_SYNC))
                .isEqualTo("is never looked at by Syncthing of itself, so what is changed here is sent to nobody");
    }

    @Test
    void saysThatADeviceGetsEncryptedFiles() throws Exception {
        stationFolder("\"devices\": [{\"deviceID\": \"%s\", \"encryptionPassword\": \"secret\"}]"
                .formatted(FakeSyncthing.TRUCK1));

        assertThat(problem(FolderRole.STATION_SYNC)).isEqualTo("is encrypted for 1 device, which can't read its files");
    }

    @Test
    void namesNoMarkerThatIsNotSyncthingsOwn() throws Exception {
        server.answer("/db/status", "status-marker-missing-counters-in-sync.json");
        config("\"markerName\": \".stfolder\"", "\"markerName\": \"maps\"");

        assertThat(problem(FolderRole.TRUCK_SYNC)).isEqualTo("has lost its marker, so Syncthing does not touch it");
    }

    private void stationFolder(String settings) {
        server.folderOf("{\"id\": \"sync\", \"type\": \"sendonly\", %s}".formatted(settings));
    }

    @Test
    void saysThatATruckSendsAnotherVersionThanTheStations() throws Exception {
        config("receiveonly", "sendonly");
        server.answer("/db/status", "status-idle.json", "\"needTotalItems\": 0", "\"needTotalItems\": 1");

        assertThat(problem(FolderRole.STATION_SYNC))
                .isEqualTo("has 1 file or folder of which a truck sends another version");
    }

    @Test
    void saysThatTheStationIsSetTheWrongWay() throws Exception {
        assertThat(problem(FolderRole.STATION_SYNC)).isEqualTo("is receive-only, so nothing is sent from here");

        config("receiveonly", "sendreceive");
        assertThat(setting(FolderRole.STATION_SYNC)).isEqualTo("takes what is changed on a truck");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "folder marker missing (this indicates potential data loss)"
                        + " | has lost its marker .stfolder, so Syncthing does not touch it",
                "folder path missing | stands still with an error",
                "insufficient space on disk for folder /home/jo | gets no more files because its disk is too full",
                "stat /home/jo/Sync: input/output error | stands still with an error"
            })
    void saysWhyAFolderStandsStillAndNeverWhere(String error, String problem) throws Exception {
        String whole = "folder marker missing (this indicates potential data loss, search docs/forum to get information"
                + " about how to proceed)";
        server.answer("/db/status", "status-marker-missing-counters-in-sync.json", whole, error);

        assertThat(problem(FolderRole.TRUCK_SYNC)).isEqualTo(problem);
    }

    @Test
    void saysThatItemsFail() throws Exception {
        server.answer("/db/status", "status-idle.json", "\"errors\": 0", "\"errors\": 2");
        assertThat(problem(FolderRole.TRUCK_SYNC))
                .isEqualTo("has 2 files or folders that Syncthing can't bring up to date");
    }

    @Test
    void ignorePatternsAreNoFaultOfTheFolder() throws Exception {
        server.answer("/db/status", "status-idle.json", "\"ignorePatterns\": false", "\"ignorePatterns\": true");

        assertThat(advice(FolderRole.TRUCK_SYNC))
                .noneMatch(each -> InEnglish.say(each.problem()).contains("leaves out"));
        assertThat(advice(FolderRole.STATION_SYNC))
                .noneMatch(each -> InEnglish.say(each.problem()).contains("leaves out"));
    }

    @Test
    void advisesOnTheStatusFoldersSettings() throws Exception {
        status("sendreceive", 0, "");
        assertThat(advice(FolderRole.STATUS)).isEmpty();

        status("sendreceive", -1, "");
        assertThat(setting(FolderRole.STATUS)).isEqualTo("keeps conflict copies of reports");

        status("sendreceive", 0, "trashcan");
        assertThat(setting(FolderRole.STATUS)).isEqualTo("keeps every old report");

        status("sendonly", 10, "simple");
        assertThat(advice(FolderRole.STATUS))
                .extracting(advice -> afterFolder(FolderRole.STATUS, advice))
                .containsExactly(
                        "is send-only: reports of other devices neither arrive nor are passed on",
                        "keeps conflict copies of reports",
                        "keeps every old report");

        status("receiveonly", 0, "");
        assertThat(problem(FolderRole.STATUS)).isEqualTo("is receive-only: what this device writes into it stays here");
    }

    private void status(String type, int maxConflicts, String versioning) {
        server.folderOf("{\"id\": \"sync\", \"type\": \"%s\", \"maxConflicts\": %d, \"versioning\": {\"type\": \"%s\"}}"
                .formatted(type, maxConflicts, versioning));
    }
}
