package dev.syncdashboard.dashboard.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.WatcherTest;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsWatcherTest extends WatcherTest {

    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir
    private Path temp;

    private final Listener heard = new Listener();

    @Test
    void aReportThatComesInIsSeenWithoutWaitingForTheNextRound() throws IOException {
        ReportsWatcher watcher = start(NEVER);
        watcher.folderIs(temp);
        heard.scan(scan -> scan.files().isEmpty());

        new StatusFolder(temp, Clock.systemUTC()).replace(ENGINE_7, report("a"), "~ENGINE7.part");

        ReportsScan scan = heard.scan(seen -> !seen.files().isEmpty());
        assertThat(scan.files()).hasSize(1).first().isInstanceOf(StatusFile.Usable.class);
    }

    @Test
    void aFolderThatIsNotThereYetIsSaidAndFoundWhenItComes() throws IOException {
        Path folder = temp.resolve("later");
        ReportsWatcher watcher = start(SOON);
        watcher.folderIs(folder);
        assertThat(StationWords.said(heard.problem())).isEqualTo("The Status folder can't be read.");

        Files.createDirectory(folder);
        Files.writeString(
                folder.resolve("ENGINE7.txt"), "{\"name\":\"E\",\"last_modified\":1434468012.3,\"hash\":\"h\"}");

        heard.scan(seen -> seen.files().size() == 1);
    }

    @Test
    void aFolderThatWasReplacedIsWatchedAnew() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("status"));
        ReportsWatcher watcher = start(SOON);
        watcher.folderIs(folder);
        heard.scan(scan -> true);

        Files.delete(folder);
        heard.problem();
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("ENGINE7.txt"), "");

        ReportsScan scan = heard.scan(seen -> !seen.files().isEmpty());
        assertThat(scan.files()).containsExactly(new StatusFile.Unusable(ENGINE_7, StatusFile.Defect.EMPTY));
    }

    @Test
    void aFolderThatMovedIsFollowed() throws IOException {
        Path first = Files.createDirectory(temp.resolve("first"));
        Path second = Files.createDirectory(temp.resolve("second"));
        Files.writeString(second.resolve("ENGINE7.txt"), "");
        ReportsWatcher watcher = start(SOON);
        watcher.folderIs(first);
        heard.scan(scan -> scan.files().isEmpty());

        watcher.folderIs(second);

        heard.scan(scan -> !scan.files().isEmpty());
    }

    @Test
    void whoHasJustBecomeKnownIsReadWithoutWaitingForTheNextRound() throws IOException {
        heard.scope = new StatusScope(Set.of(), Set.of());
        new StatusFolder(temp, Clock.systemUTC()).replace(ENGINE_7, report("a"), "~ENGINE7.part");
        ReportsWatcher watcher = start(NEVER);
        watcher.folderIs(temp);
        ReportsScan before = heard.scan(scan -> true);
        assertThat(before.files()).isEmpty();
        assertThat(before.strangers().first()).extracting(StrangerFile::id).containsExactly(ENGINE_7);
        assertThat(before.readFor()).contains(Set.of());

        heard.scope = new StatusScope(Set.of(ENGINE_7), Set.of());
        watcher.lookAgain();

        ReportsScan after = heard.scan(scan -> !scan.files().isEmpty());
        assertThat(after.strangers().count()).isZero();
        assertThat(after.readFor()).contains(Set.of(ENGINE_7));
    }

    private ReportsWatcher start(Duration rescan) {
        ReportsWatcher watcher = new ReportsWatcher(rescan, Clock.systemUTC(), heard);
        thread = new Thread(watcher);
        thread.start();
        return watcher;
    }

    private static StatusReport report(String hash) {
        return StatusReport.of("Engine 7", Instant.parse("2026-03-02T08:00:00Z"), new FolderHash(hash));
    }

    /** Keeps what the watcher says until the test asks for it. */
    private static final class Listener implements ReportsListener {

        private volatile StatusScope scope = new StatusScope(Set.of(ENGINE_7), Set.of());

        private final Heard<ReportsScan> scans = new Heard<>();
        private final Heard<Message> problems = new Heard<>();

        @Override
        public Optional<StatusScope> scope() {
            return Optional.of(scope);
        }

        @Override
        public void scanned(ReportsScan scan) {
            scans.add(scan);
        }

        @Override
        public void unreadable(Instant at, Message problem) {
            problems.add(problem);
        }

        ReportsScan scan(Predicate<ReportsScan> condition) {
            return scans.next(condition);
        }

        Message problem() {
            return problems.next();
        }
    }
}
