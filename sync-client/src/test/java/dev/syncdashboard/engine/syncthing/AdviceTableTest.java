package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.words.InEnglish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every advice on a folder of Syncthing's and on the devices that share it, with what makes it right and what ends it. Whoever gives another one adds a
 * row, or the last test fails.
 */
class AdviceTableTest {

    private static final String GOOD_STATUS = "";
    private static final String GOOD_DEVICE = "'addresses': ['tcp://192.0.2.4:22000'], 'maxRequestKiB': 1024";
    private static final String SOURCES = "src/main/java/dev/syncdashboard/engine/syncthing/";
    private static final Pattern GIVEN = Pattern.compile("(?:^ +|-> )(?:problem|setting)\\(", Pattern.MULTILINE);

    /**
     * One advice.
     *
     * @param config fields of the folder's configuration that make it right
     * @param status fields of its status that do
     * @param cure fields of the configuration once the remedy was followed; empty: the status is good then
     */
    private record Row(FolderRole role, String config, String status, String cure, String problem, String remedy) {}

    private static Row truck(String config, String status, String cure, String problem, String remedy) {
        return new Row(FolderRole.TRUCK_SYNC, config, status, cure, problem, remedy);
    }

    private static Row station(String config, String status, String cure, String problem, String remedy) {
        return new Row(FolderRole.STATION_SYNC, config, status, cure, problem, remedy);
    }

    private static Row status(String config, String cure, String problem, String remedy) {
        return new Row(FolderRole.STATUS, config, GOOD_STATUS, cure, problem, remedy);
    }

    private static final String RECEIVE = "'type': 'receiveonly'";
    private static final String SEND = "'type': 'sendonly'";
    private static final String BOTH = "'type': 'sendreceive', 'maxConflicts': 0";

    static List<Row> rows() {
        return List.of(
                truck(RECEIVE, "'errors': 2", RECEIVE, "2 files or folders that Syncthing can't", "failed items"),
                truck(
                        "'type': 'of-tomorrow'",
                        "",
                        RECEIVE,
                        "a type of which this program knows nothing",
                        "another folder"),
                truck("'type': 'receiveencrypted'", "", RECEIVE, "Receive Encrypted", "remove the folder"),
                truck(
                        RECEIVE,
                        "'error': 'folder marker missing'",
                        RECEIVE,
                        "its marker .stfolder",
                        "directory .stfolder"),
                truck(
                        RECEIVE + ", 'markerName': 'maps'",
                        "'error': 'folder marker missing'",
                        RECEIVE,
                        "lost its marker,",
                        "markerName"),
                truck(RECEIVE, "'error': 'insufficient space on disk'", RECEIVE, "disk is too full", "Make room"),
                truck(RECEIVE, "'error': 'whatever'", RECEIVE, "stands still", "Syncthing's own page"),
                truck(
                        RECEIVE + ", 'ignoreDelete': true",
                        "",
                        RECEIVE,
                        "keeps what the station deletes",
                        "ignoreDelete"),
                truck(SEND, "", RECEIVE, "takes no files", "Receive Only"),
                truck("'type': 'sendreceive'", "", RECEIVE, "is not receive-only", "Receive Only"),
                truck(RECEIVE, "'receiveOnlyTotalItems': 1", RECEIVE, "changed on this device only", "Revert Local"),
                station(RECEIVE, "", SEND, "nothing is sent from here", "Send Only"),
                station("'type': 'sendreceive'", "", SEND, "takes what is changed on a truck", "Send Only"),
                station(SEND, "'needTotalItems': 1", SEND, "a truck sends another version", "Override"),
                station(
                        SEND + ", 'devices': [{'deviceID': 'X', 'encryptionPassword': 'p'}]",
                        "",
                        SEND,
                        "encrypted for 1 device",
                        "encryption password"),
                station(
                        SEND + ", 'fsWatcherEnabled': false, 'rescanIntervalS': 0",
                        "",
                        SEND,
                        "never looked at",
                        "Watch for Changes"),
                station(
                        SEND + ", 'fsWatcherEnabled': false, 'rescanIntervalS': 60",
                        "",
                        SEND,
                        "is not watched",
                        "Watch for Changes"),
                status("'type': 'sendonly', 'maxConflicts': 0", BOTH, "is send-only", "Send & Receive"),
                status("'type': 'receiveonly', 'maxConflicts': 0", BOTH, "is receive-only", "Send & Receive"),
                status("'type': 'sendreceive', 'maxConflicts': 5", BOTH, "conflict copies", "maxConflicts to 0"),
                status(
                        BOTH + ", 'versioning': {'type': 'simple'}",
                        BOTH,
                        "every old report",
                        "File Versioning to none"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isGivenWhereItIsRightAndNotOnceItWasFollowed(Row row) {
        assertThat(advice(row.role(), row.config(), row.status()))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(InEnglish.say(advice.problem())).contains(row.problem());
                    assertThat(InEnglish.say(advice.remedy())).contains(row.remedy());
                });
        assertThat(advice(row.role(), row.cure(), GOOD_STATUS)).isEmpty();
    }

    /**
     * One advice on a device.
     *
     * @param wrong fields of the other device's configuration that make it right
     * @param cure the same once the remedy was followed
     */
    private record DeviceRow(FolderRole role, String wrong, String cure, String problem, String remedy) {}

    static List<DeviceRow> deviceRows() {
        return List.of(
                new DeviceRow(
                        FolderRole.TRUCK_SYNC,
                        GOOD_DEVICE + ", 'paused': true",
                        GOOD_DEVICE,
                        "paused here",
                        "Press Resume"),
                new DeviceRow(
                        FolderRole.TRUCK_SYNC,
                        "'addresses': ['tcp://192.0.2.4:22000'], 'maxRequestKiB': 0",
                        GOOD_DEVICE,
                        "without a limit for slow links",
                        "Set maxRequestKiB to 1024"),
                new DeviceRow(
                        FolderRole.TRUCK_SYNC,
                        "'addresses': ['tcp://192.0.2.4:22000'], 'maxRequestKiB': 64",
                        GOOD_DEVICE,
                        "so small a limit",
                        "Set maxRequestKiB to 1024"),
                new DeviceRow(
                        FolderRole.STATION_SYNC,
                        GOOD_DEVICE,
                        "'addresses': ['dynamic'], 'maxRequestKiB': 1024",
                        "where both sides dial",
                        "leave dynamic as the only address"),
                new DeviceRow(
                        FolderRole.TRUCK_SYNC,
                        "'addresses': ['dynamic'], 'maxRequestKiB': 1024",
                        GOOD_DEVICE,
                        "can't dial any",
                        "enter its address"));
    }

    @ParameterizedTest
    @MethodSource("deviceRows")
    void onDevicesToo(DeviceRow row) {
        assertThat(deviceAdvice(row.role(), row.wrong())).singleElement().satisfies(advice -> {
            assertThat(InEnglish.say(advice.problem())).contains(row.problem());
            assertThat(InEnglish.say(advice.remedy())).contains(row.remedy());
        });
        assertThat(deviceAdvice(row.role(), row.cure())).isEmpty();
    }

    private static List<FolderAdvice> deviceAdvice(FolderRole role, String fields) {
        DeviceConfig other =
                DeviceConfig.from(JsonMapper.shared().readTree(json("'deviceID': 'B', 'name': 'Engine 7', " + fields)));
        return advices(DeviceAdvices.of(List.of(other), role, false));
    }

    @Test
    void aFolderThatThisProgramCannotReadIsSaid() {
        assertThat(advices(FolderAdvices.of(config(RECEIVE), folderStatus(GOOD_STATUS), FolderRole.TRUCK_SYNC, true)))
                .singleElement()
                .satisfies(advice -> assertThat(InEnglish.say(advice.remedy())).contains("right to read"));
    }

    @Test
    void everyAdviceHasARow() throws IOException {
        // One more for the folder that can't be read.
        assertThat(rows()).as("an advice without a row").hasSize(givenIn("FolderAdvices") - 1);
        assertThat(rows().stream().map(Row::problem).distinct()).hasSameSizeAs(rows());
        assertThat(deviceRows()).as("an advice on devices without a row").hasSize(givenIn("DeviceAdvices"));
    }

    private static int givenIn(String file) throws IOException {
        try (Stream<Path> sources = Files.list(Path.of(SOURCES))) {
            return (int)
                    sources.filter(source -> source.getFileName().toString().startsWith(file))
                            .map(AdviceTableTest::text)
                            .flatMap(text -> GIVEN.matcher(text).results())
                            .count();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<FolderAdvice> advice(FolderRole role, String config, String status) {
        return advices(FolderAdvices.of(config(config), folderStatus(status), role, false));
    }

    private static List<FolderAdvice> advices(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::advice).toList();
    }

    private static FolderConfig config(String fields) {
        return FolderConfig.from(JsonMapper.shared().readTree(json("'id': 'a', " + fields)))
                .orElseThrow();
    }

    private static FolderStatus folderStatus(String fields) {
        String all = "'state': 'idle', 'sequence': 1" + (fields.isEmpty() ? "" : ", " + fields);
        return FolderStatus.from(JsonMapper.shared().readTree(json(all))).orElseThrow();
    }

    private static String json(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }
}
