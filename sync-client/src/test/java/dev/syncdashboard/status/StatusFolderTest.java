package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.status.StatusFile.Defect;
import dev.syncdashboard.status.StatusFile.Unusable;
import dev.syncdashboard.status.StatusFile.Usable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StatusFolderTest {

    private static final PeerId TRUCK = new PeerId("TRUCK1");
    private static final String TEMPORARY = "~TRUCK1.part";
    private static final StatusReport REPORT =
            StatusReport.of("Engine 7", Instant.ofEpochSecond(1434468012), new FolderHash("H1"));
    private static final String GOOD = "{\"name\": \"E7\", \"last_modified\": 1434468012, \"hash\": \"H1\"}";

    @TempDir
    Path folder;

    private StatusFolder status() {
        return new StatusFolder(folder, Clock.systemUTC());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Map<String, Object> outcomes() throws IOException {
        return status().readAll().stream()
                .collect(Collectors.toMap(
                        file -> file.peer().value(),
                        file -> file instanceof Unusable unusable ? unusable.defect() : "report"));
    }

    @Test
    void readsFilesNamedByAPeerIdOnly() throws IOException {
        for (String name : List.of(
                "A-1_b=.txt",
                "A.TXT",
                "a b.txt",
                ".txt",
                "A.txt.rsls",
                "~A.part",
                "A",
                "A.B.txt",
                "A.Conflict.json",
                "ü.txt",
                "A.txt~",
                "notes.md")) {
            write(name, GOOD);
        }

        assertThat(outcomes()).containsExactly(Map.entry("A-1_b=", "report"));
    }

    @Test
    void oneBadFileNeverHurtsTheOthers() throws Exception {
        write("EMPTY.txt", "");
        write("CUT.txt", GOOD.substring(0, 40));
        write("NOHASH.txt", "{\"last_modified\": 1}");
        write("NOTIME.txt", "{\"hash\": \"H1\"}");
        write("LARGE.txt", GOOD + " ".repeat(1 << 20));
        write("GOOD.txt", GOOD);
        write("CLONE.Conflict.txt", GOOD);
        Files.createDirectory(folder.resolve("DIRECTORY.txt"));

        assertThat(outcomes())
                .containsOnly(
                        Map.entry("EMPTY", Defect.EMPTY),
                        Map.entry("CUT", Defect.NOT_JSON),
                        Map.entry("NOHASH", Defect.NO_USABLE_HASH),
                        Map.entry("NOTIME", Defect.NO_USABLE_TIME),
                        Map.entry("LARGE", Defect.TOO_LARGE),
                        Map.entry("GOOD", "report"),
                        Map.entry("CLONE", Defect.CONFLICT_COPY),
                        Map.entry("DIRECTORY", Defect.NOT_A_REGULAR_FILE));
    }

    @Test
    void readsAFileOfExactlyTheLargestSize() throws IOException {
        write("LARGE.txt", GOOD + " ".repeat((1 << 20) - GOOD.length()));

        assertThat(outcomes()).containsExactly(Map.entry("LARGE", "report"));
    }

    @Test
    void doesNotReadAHugeFile() throws IOException {
        Path huge = write("HUGE.txt", "");
        try (var channel = Files.newByteChannel(huge, StandardOpenOption.WRITE)) {
            channel.position(1L << 40).write(ByteBuffer.wrap(new byte[] {1}));
        }

        assertThat(outcomes()).containsExactly(Map.entry("HUGE", Defect.TOO_LARGE));
    }

    @Test
    void followsNoLink() throws IOException {
        Path secret = write("secret", GOOD);
        Files.createSymbolicLink(folder.resolve("LINK.txt"), secret);
        Files.createSymbolicLink(folder.resolve("BROKEN.txt"), folder.resolve("nowhere"));

        assertThat(outcomes())
                .containsOnly(
                        Map.entry("LINK", Defect.NOT_A_REGULAR_FILE), Map.entry("BROKEN", Defect.NOT_A_REGULAR_FILE));
    }

    @Test
    void neverWaitsForAPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
        Process mkfifo =
                new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("PIPE.txt").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();

        assertThat(outcomes()).containsExactly(Map.entry("PIPE", Defect.NOT_A_REGULAR_FILE));
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path locked = write("LOCKED.txt", GOOD);
        write("GOOD.txt", GOOD);
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs file rights");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "the administrator may read everything");

        assertThat(outcomes()).containsOnly(Map.entry("LOCKED", Defect.CANNOT_READ), Map.entry("GOOD", "report"));
    }

    @Test
    void listsAPeersConflictCopiesOnceAndAfterItsFile() throws IOException {
        write("A.txt", GOOD);
        write("A.Conflict.txt", GOOD);
        write("A.Conflict1.txt", GOOD);
        write("A.Conflict.Conflict.txt", GOOD);
        write("A.sync-conflict-20261122-015810-DKTQUJT.txt", GOOD);
        write("B.sync-conflict-20261122-015810-DKTQUJT.txt", GOOD);

        List<StatusFile> files = status().readAll();

        assertThat(files).hasSize(3);
        assertThat(files.get(0)).isInstanceOf(Usable.class);
        assertThat(files.get(1)).isEqualTo(new Unusable(new PeerId("A"), Defect.CONFLICT_COPY));
        assertThat(files.get(2)).isEqualTo(new Unusable(new PeerId("B"), Defect.CONFLICT_COPY));
    }

    @Test
    void readsOnePeersFile() throws IOException {
        write("TRUCK1.txt", GOOD);

        assertThat(status().read(TRUCK)).containsInstanceOf(Usable.class);
        assertThat(status().read(new PeerId("TRUCK2"))).isEmpty();
    }

    @Test
    void saysThatTheFolderIsMissing() throws IOException {
        StatusFolder missing = new StatusFolder(folder.resolve("gone"), Clock.systemUTC());
        StatusFolder file = new StatusFolder(write("file", ""), Clock.systemUTC());

        for (StatusFolder status : List.of(missing, file)) {
            assertThatThrownBy(status::readAll).isInstanceOf(StatusFolderMissingException.class);
            assertThatThrownBy(() -> status.read(TRUCK)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> status.replace(TRUCK, REPORT, TEMPORARY))
                    .isInstanceOf(StatusFolderMissingException.class);
        }
        assertThatThrownBy(() -> missing.read(TRUCK)).isInstanceOf(StatusFolderMissingException.class);
    }

    @Test
    void arrivalIsTheChangeTimeHereAndNotTheWritersTime() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "needs change times");
        Instant before = Instant.now().minusSeconds(2);
        Path file = write("TRUCK1.txt", GOOD);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2015-06-16T15:20:12Z")));

        Usable usable = (Usable) status().read(TRUCK).orElseThrow();

        assertThat(usable.arrived()).isBetween(before, Instant.now());
    }

    @Test
    void nothingArrivesLaterThanNow() throws IOException {
        write("TRUCK1.txt", GOOD);
        Instant now = Instant.parse("2020-01-01T00:00:00Z");

        StatusFile file = new StatusFolder(folder, Clock.fixed(now, ZoneOffset.UTC))
                .read(TRUCK)
                .orElseThrow();

        assertThat(((Usable) file).arrived()).isEqualTo(now);
    }

    @Test
    void replacesTheWholeFileAndLeavesNothingElse() throws IOException {
        write("TRUCK1.txt", GOOD + " ".repeat(5000));
        write(TEMPORARY, "left behind by a kill");

        status().replace(TRUCK, REPORT, TEMPORARY);

        assertThat(folder.resolve("TRUCK1.txt")).hasBinaryContent(StatusReportCodec.encode(REPORT));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void writesNowAndNotAtTheReportsTime() throws IOException {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));

        status().replace(TRUCK, REPORT, TEMPORARY);

        assertThat(Files.getLastModifiedTime(folder.resolve("TRUCK1.txt")).toInstant())
                .isAfter(before);
    }

    @Test
    void aLeftOverLinkUnderTheTemporaryNameIsNotWrittenThrough() throws IOException {
        Path precious = write("precious", "untouched");
        Files.createSymbolicLink(folder.resolve(TEMPORARY), precious);

        status().replace(TRUCK, REPORT, TEMPORARY);

        assertThat(precious).hasContent("untouched");
        assertThat(status().read(TRUCK)).containsInstanceOf(Usable.class);
    }

    @Test
    void afterAFailureTheOldIsWholeAndTheTemporaryFileIsGone() throws IOException {
        Path target = Files.createDirectory(folder.resolve("TRUCK1.txt"));
        Path inside = Files.writeString(target.resolve("inside"), "untouched");

        assertThatThrownBy(() -> status().replace(TRUCK, REPORT, TEMPORARY)).isInstanceOf(IOException.class);

        assertThat(inside).hasContent("untouched");
        assertThat(folder.resolve(TEMPORARY)).doesNotExist();
    }

    @Test
    void aTemporaryFileThatCannotBeMadeLeavesTheOldReport() throws IOException {
        write("TRUCK1.txt", GOOD);
        Files.writeString(Files.createDirectory(folder.resolve(TEMPORARY)).resolve("inside"), "");

        assertThatThrownBy(() -> status().replace(TRUCK, REPORT, TEMPORARY)).isInstanceOf(IOException.class);

        assertThat(folder.resolve("TRUCK1.txt")).hasContent(GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "../a", "/tmp/a", "TRUCK1.txt"})
    void refusesATemporaryNameThatIsNoneOfThisFolder(String name) {
        assertThatThrownBy(() -> status().replace(TRUCK, REPORT, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a name for a temporary file: " + name);
    }

    @Test
    void aReaderNeverSeesHalfAFile() throws Exception {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        StatusReport other = StatusReport.of("x".repeat(9000), REPORT.written(), new FolderHash("H2"));
        status().replace(TRUCK, REPORT, TEMPORARY);
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    status().replace(TRUCK, i % 2 == 0 ? other : REPORT, TEMPORARY);
                }
            } catch (IOException e) {
                seen.put("failed: " + e, true);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            StatusFile file = status().read(TRUCK).orElseThrow();
            seen.put(file instanceof Usable usable ? usable.report().hash().value() : file.toString(), true);
        }

        assertThat(seen.keySet()).isSubsetOf("H1", "H2").isNotEmpty();
    }
}
