package dev.syncdashboard.engine.syncthing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.FolderReading;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A station whose Syncthing does not notice what is done to the files on its disk. */
@Timeout(30)
class NoticedFilesTest {

    @TempDir
    Path root;

    private final FakeSyncthing server = new FakeSyncthing();
    private final AtomicLong nanos = new AtomicLong();
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), this::read, nanos::get);

    @BeforeEach
    void aStationWithOneFile() throws IOException {
        server.folder("config-folder-receiveonly.json", "receiveonly", "sendonly");
        write("map.pdf", "a map");
        noticed(1, "map.pdf");
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private FolderReading read(EngineFolder folder, ContentRules rules) {
        try (Stream<Path> files = Files.walk(root)) {
            FileList content = FileList.of(files.filter(Files::isRegularFile)
                    .map(this::digest)
                    .filter(file -> !rules.leaveOut(file.path()))
                    .toList());
            return new FolderReading.Whole(FolderFingerprint.of(content, rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileDigest digest(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new FileDigest(root.relativize(file).toString(), bytes.length, Sha256.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(root.resolve(name), content);
    }

    /** Syncthing knows these files as they are now; its index stands there. */
    private void noticed(long sequence, String... names) throws IOException {
        index(sequence);
        StringBuilder tree = new StringBuilder();
        for (String name : names) {
            String entry = "\"size\": %d, \"%%s\": \"%s\", \"type\": \"FILE_INFO_TYPE_FILE\""
                    .formatted(Files.size(root.resolve(name)), Files.getLastModifiedTime(root.resolve(name)));
            tree.append(tree.isEmpty() ? "" : ",")
                    .append("{\"name\": \"" + name + "\", " + entry.formatted("modTime") + "}");
            local(name, "{\"local\": {\"sequence\": %d, %s}}".formatted(sequence, entry.formatted("modified")));
        }
        server.answer("/db/browse", FakeEngine.json(200, "[" + tree + "]"));
    }

    private void index(long sequence) {
        server.answer(
                "/db/status", FakeEngine.json(200, "{\"state\": \"idle\", \"sequence\": %d}".formatted(sequence)));
    }

    private void local(String name, String answer) {
        server.answer("/db/file", "file", equalTo(name), FakeEngine.json(200, answer));
    }

    private FolderActivity look() throws Exception {
        nanos.addAndGet(DiskHashes.TRUSTED.toNanos());
        return engine.now().look(folder(), FolderRole.TRUCK_SYNC).activity();
    }

    private EngineFolder folder() {
        return new EngineFolder("sync", Optional.of("sync"), "sync", root, true, State.ACTIVE);
    }

    private FolderHash disk() {
        return ((FolderReading.Whole) read(folder(), ContentRules.EVERYTHING)).hash();
    }

    @Test
    void nothingIsSaidWhereIndexAndDiskAgree() throws Exception {
        FolderActivity activity = look();

        assertThat(activity.unnoticed()).isEmpty();
        assertThat(activity.unconfirmed()).isEmpty();
        assertThat(activity.noticedHash()).contains(disk());
    }

    @Test
    void aFileThatWasAddedIsSaidAndTheVersionBeforeCounts() throws Exception {
        FolderHash before = look().hash().orElseThrow();
        write("new.pdf", "new");

        FolderActivity activity = look();
        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        Unnoticed unnoticed = engine.now()
                .look(folder(), FolderRole.TRUCK_SYNC)
                .activity()
                .unnoticed()
                .orElseThrow();

        assertThat(activity.noticedHash()).contains(before);
        assertThat(activity.hash()).contains(disk());
        assertThat(activity.unconfirmed()).isEmpty();
        assertThat(unnoticed.files().first()).containsExactly("new.pdf");
        assertThat(unnoticed.lasting()).isEqualTo(Duration.ofMinutes(3));
        assertThat(unnoticed.rescan()).contains(Duration.ofHours(1));
    }

    @Test
    void aFileThatWasChangedOrRemovedCountsAsItWasUntilThatIsNoticed() throws Exception {
        write("old.pdf", "old");
        noticed(2, "map.pdf", "old.pdf");
        FolderHash before = look().hash().orElseThrow();
        write("map.pdf", "another map");
        Files.delete(root.resolve("old.pdf"));

        FolderActivity activity = look();
        assertThat(activity.noticedHash()).contains(before);
        assertThat(activity.unnoticed().orElseThrow().files().count()).isEqualTo(2);

        noticed(4, "map.pdf");
        local("old.pdf", "{\"local\": {\"deleted\": true, \"type\": \"FILE_INFO_TYPE_FILE\", \"sequence\": 3}}");
        FolderActivity after = look();
        assertThat(after.unnoticed()).isEmpty();
        assertThat(after.noticedHash()).contains(disk());
    }

    @Test
    void afterAStartAFileThatWasOnlyAddedDoesNotHideTheVersion() throws Exception {
        FolderHash before = disk();
        write("new.pdf", "new");

        FolderActivity activity = look();

        assertThat(activity.noticedHash()).contains(before);
        assertThat(activity.unnoticed().orElseThrow().files().first()).containsExactly("new.pdf");
    }

    @Test
    void afterAStartNobodyKnowsTheVersionOfAFileThatWasChangedOrIsGone() throws Exception {
        write("map.pdf", "another map");
        assertThat(look().noticedHash()).isEmpty();

        Files.delete(root.resolve("map.pdf"));
        assertThat(look().noticedHash()).isEmpty();
        assertThat(look().unnoticed().orElseThrow().files().first()).containsExactly("map.pdf");
    }

    @Test
    void aFileThatWasNoticedBetweenTwoLooksAndChangedAgainIsBeingWrittenAllTheTime() throws Exception {
        look();
        write("map.pdf", "a second map");
        noticed(2, "map.pdf");
        write("map.pdf", "a third one");

        FolderActivity activity = look();

        assertThat(activity.unconfirmed().orElseThrow().cause()).isEqualTo(Cause.CHANGING);
        assertThat(activity.unconfirmed().orElseThrow().files().first()).containsExactly("map.pdf");
    }

    @Test
    void aFileThatSyncthingLeavesOutByItsRulesIsNoneThatItHasNotNoticed() throws Exception {
        server.ignores("*.tmp");
        write("draft.tmp", "x");

        assertThat(look().unnoticed()).isEmpty();
    }

    @Test
    void anIndexThatCannotBeAskedConfirmsNothing() throws Exception {
        look();
        write("new.pdf", "new");
        server.answer("/db/file", "file", equalTo("new.pdf"), FakeEngine.json(500, "{}"));

        assertThat(look().unconfirmed().orElseThrow().cause()).isEqualTo(Cause.ENGINE_STOPPED);
    }

    @Test
    void syncthingLooksThroughTheWholeFolderWhenAsked() throws Exception {
        server.answer("/db/scan", FakeEngine.json(200, ""));

        assertThat(engine.lookThrough(folder())).isTrue();

        Waiting.until(() -> server.requests("/db/scan").size() == 1);
        assertThat(server.requests("/db/scan").get(0).getQueryParams()).containsOnlyKeys("folder");
    }

    @Test
    void aTruckIsMeasuredByWhatLiesOnItsDisk() throws Exception {
        server.folder("config-folder-receiveonly.json");
        look();
        write("new.pdf", "new");

        assertThat(look().noticedHash()).contains(disk());
        assertThat(server.requests("/db/file")).isEmpty();
    }
}
