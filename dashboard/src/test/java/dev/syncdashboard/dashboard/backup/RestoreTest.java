package dev.syncdashboard.dashboard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.history.DatabaseAddress;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {

    private static final Instant MADE = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T14:32:00Z");
    private static final ReleaseVersion OWN = new ReleaseVersion("1.2.0");

    @TempDir
    Path root;

    private Path data;
    private Path backup;

    @BeforeEach
    void makeABackup() throws IOException {
        Path station = Files.createDirectory(root.resolve("station"));
        Files.writeString(station.resolve("station.key"), "the key");
        Files.writeString(station.resolve("roster.json"), "the roster");
        Files.writeString(station.resolve("login-link"), "let me in");
        backup = root.resolve("backup.zip");
        new BackupMaker(station, OWN, Optional.empty(), work -> Optional.empty()).make(backup, MADE);
        data = root.resolve("data");
    }

    @Test
    void itIsForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void allThatIsTheStationsComesBackWhereNothingWas() throws IOException {
        Restore.Outcome outcome = restore(backup);

        assertThat(content(data)).isEqualTo(Map.of("station.key", "the key", "roster.json", "the roster"));
        assertThat(outcome.aside()).isEmpty();
    }

    @Test
    void whatWasThereIsPutAside() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("station.key"), "the key");
        Files.writeString(data.resolve("accounts.json"), "newer accounts");
        Files.writeString(data.resolve("notes.txt"), "a person's");

        Path aside = restore(backup).aside().orElseThrow();

        assertThat(content(aside)).isEqualTo(Map.of("accounts.json", "newer accounts"));
        assertThat(content(data))
                .isEqualTo(Map.of("station.key", "the key", "roster.json", "the roster", "notes.txt", "a person's"));
    }

    @Test
    void thatOfAnotherStationTakesItsPlaceOnlyWhereThatIsSaid() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("station.key"), "another key");

        assertThatThrownBy(() -> restore(backup)).hasMessageContaining("another station");
        assertThat(content(data)).isEqualTo(Map.of("station.key", "another key"));

        new Restore(data, OWN, at(NOW)).run(backup, true, (stage, contents) -> {});
        assertThat(content(data)).containsEntry("station.key", "the key");
    }

    @Test
    void thatOfANewerProgramIsRefused() {
        assertThatThrownBy(() -> new Restore(data, new ReleaseVersion("1.1.9"), at(NOW))
                        .run(backup, false, (stage, contents) -> {}))
                .hasMessageContaining("1.2.0")
                .hasMessageContaining("Install that version first");
        assertThat(data).doesNotExist();
    }

    @Test
    void aClockThatIsBeforeTheBackupIsToBeSetFirst() {
        assertThatThrownBy(() ->
                        new Restore(data, OWN, at(MADE.minusSeconds(60))).run(backup, false, (stage, contents) -> {}))
                .hasMessageContaining("Set the clock first");
    }

    @Test
    void whatCanNotBeUsedChangesNothing() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("roster.json"), "as it was");

        assertThatThrownBy(() -> new Restore(data, OWN, at(NOW)).run(backup, false, (stage, contents) -> {
                    throw new UnusableBackupException("the database is damaged");
                }))
                .hasMessageContaining("damaged");

        assertThat(content(data)).isEqualTo(Map.of("roster.json", "as it was"));
        assertThat(names(data)).containsExactly("roster.json");
    }

    /** At many places: cut off there, and with that byte changed. */
    @Test
    void oneThatIsCutOffOrDamagedAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Path broken = root.resolve("broken.zip");
        for (int i = 0; i < whole.length; i += 5) {
            Files.write(broken, Arrays.copyOf(whole, i));
            assertThatThrownBy(() -> restore(broken)).isInstanceOf(UnusableBackupException.class);
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(broken, changed);
            try {
                restore(broken);
                // What says nothing of the files may differ: times, rights, a checksum that is not the one that counts.
                assertThat(content(data)).isEqualTo(Map.of("station.key", "the key", "roster.json", "the roster"));
            } catch (UnusableBackupException e) {
                assertThat(e).hasMessageNotContaining("Exception");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "roster.json/../../evil", "evil.sh", "dashboard.lock", "..\\evil"})
    void aNameThatIsNoPartOfAStationIsRefused(String name) throws IOException {
        Path forged = forged(Map.of(name, "evil".getBytes(StandardCharsets.UTF_8)), 4);

        assertThatThrownBy(() -> restore(forged)).hasMessageContaining("list of contents is not right");
        assertThat(names(root)).doesNotContain("evil");
    }

    @Test
    void aFileThatIsNotInTheListIsRefused() throws IOException {
        Path forged = root.resolve("forged.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(forged))) {
            put(zip, "../evil", new byte[3]);
            put(zip, BackupContents.NAME, new BackupContents(OWN, MADE, List.of()).bytes());
        }

        assertThatThrownBy(() -> restore(forged)).hasMessageContaining("not those of its list");
    }

    /** 1 GiB of nothing is a megabyte in the file. */
    @Test
    void noMoreIsWrittenThanTheListSays() throws IOException {
        Path forged = forged(Map.of("roster.json", new byte[64 << 20]), 1_000);

        assertThatThrownBy(() -> restore(forged)).hasMessageContaining("roster.json in it is not what was put there");
        assertThat(names(data)).isEmpty();
    }

    @Test
    void aSmallFileThatIsSaidToBeHugeIsRefused() throws IOException {
        Path forged = forged(Map.of("roster.json", new byte[10]), 1L << 40);

        assertThatThrownBy(() -> restore(forged)).hasMessageContaining("list of contents is not right");
    }

    @Test
    void aDatabaseThatHasNoRoomIsRefusedBeforeItIsWritten() throws IOException {
        Path forged = forged(Map.of(DatabaseAddress.FILE, new byte[10]), 1L << 55);

        assertThatThrownBy(() -> restore(forged)).hasMessageContaining("MiB free");
    }

    @Test
    void onlyOneProgramHasTheDataAtATime() throws IOException {
        try (DataLock held = DataLock.take(data).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(DataLock.take(data)).isEmpty();
        }
        DataLock.take(data).orElseThrow().close();
    }

    private Path forged(Map<String, byte[]> files, long size) throws IOException {
        Path forged = root.resolve("forged.zip");
        StringBuilder list = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
                list.append("{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                        .formatted(file.getKey().replace("\\", "\\\\"), size, Sha256.of(file.getValue())));
            }
            String json = "{\"backup\":1,\"version\":\"1.2.0\",\"made\":\"%s\",\"files\":[%s]}".formatted(MADE, list);
            put(zip, BackupContents.NAME, json.getBytes(StandardCharsets.UTF_8));
        }
        return forged;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Restore.Outcome restore(Path file) throws IOException {
        return new Restore(data, OWN, at(NOW)).run(file, false, (stage, contents) -> {});
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static Map<String, String> content(Path directory) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                found.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return found;
    }

    private static List<String> names(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }
}
