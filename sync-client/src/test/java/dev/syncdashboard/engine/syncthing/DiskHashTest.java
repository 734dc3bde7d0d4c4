package dev.syncdashboard.engine.syncthing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.FolderReading;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import dev.syncdashboard.words.InEnglish;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the disk is read for a hash, and what is said meanwhile. */
@Timeout(30)
class DiskHashTest {

    private static final EngineFolder SYNC =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, State.ACTIVE);

    private static final List<String> KNOWN = List.of("HASH-0", "HASH-1", "HALF", "MIXED", "CHANGED", "SLOW");

    private final FakeSyncthing server = new FakeSyncthing();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile FolderHasher disk = (folder, rules) -> whole("HASH-0");
    private final AtomicLong steps = new AtomicLong();
    private final FolderHasher hasher = new FolderHasher() {
        @Override
        public FolderReading read(EngineFolder folder, ContentRules rules)
                throws EngineException, InterruptedException {
            return DiskHashTest.this.read(folder, rules);
        }

        @Override
        public long steps() {
            return steps.get();
        }
    };
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), hasher, nanos::get);

    @BeforeEach
    void itIsATruck() {
        server.isTruck1();
        server.folder("config-folder-receiveonly.json");
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private FolderReading read(EngineFolder folder, ContentRules rules) throws EngineException, InterruptedException {
        reads.incrementAndGet();
        return disk.read(folder, rules);
    }

    private void onDisk(String content) {
        disk = (folder, rules) -> whole(content);
    }

    /** A folder of one file with this content. */
    private static FolderReading whole(String content) {
        return new FolderReading.Whole(new FolderFingerprint(files(content).hash(), files(content)));
    }

    private static FileList files(String content) {
        return FileList.of(List.of(new FileDigest("map.pdf", content.length(), Sha256.of(content.getBytes(UTF_8)))));
    }

    private void unreadable(Cause cause, String... names) {
        disk = (folder, rules) -> new FolderReading.Failed(
                new Unconfirmed(Duration.ZERO, cause, new FileNames(names.length, List.of(names))));
    }

    private Optional<Unconfirmed> unconfirmed() throws Exception {
        return engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().unconfirmed();
    }

    private static FolderHash hashOf(String content) {
        return files(content).hash();
    }

    private void status(String state, long sequence, long needed) {
        server.answer("/db/status", status(state, sequence, needed, 0));
    }

    private static ResponseDefinitionBuilder status(String state, long sequence, long needed, long failed) {
        return FakeEngine.json(
                200,
                "{\"state\": \"%s\", \"sequence\": %d, \"needTotalItems\": %d, \"errors\": %d}"
                        .formatted(state, sequence, needed, failed));
    }

    private String hash() throws Exception {
        Optional<FolderHash> hash =
                engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().hash();
        return KNOWN.stream()
                .filter(content -> hash.equals(Optional.of(hashOf(content))))
                .findFirst()
                .orElse("none");
    }

    private Completeness completeness() throws Exception {
        return engine.now().look(SYNC, FolderRole.TRUCK_SYNC).completeness();
    }

    @Test
    void isReadOnceWhileTheIndexStandsStill() throws Exception {
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(hash()).isEqualTo("HASH-0");

        assertThat(reads).hasValue(1);
    }

    @Test
    void isReadAgainAfterAWhileThoughSyncthingNoticedNothing() throws Exception {
        hash();
        onDisk("HASH-1");

        nanos.addAndGet(DiskHashes.TRUSTED.toNanos() - 1);
        assertThat(hash()).isEqualTo("HASH-0");
        nanos.addAndGet(1);
        assertThat(hash()).isEqualTo("HASH-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sequence\": 1", "\"needTotalItems\": ", "\"receiveOnlyTotalItems\": "})
    void isReadAgainWhenACounterHasMoved(String counter) throws Exception {
        server.answer("/db/status", "status-idle-receiveonly.json");
        hash();
        onDisk("HASH-1");

        server.answer("/db/status", "status-idle-receiveonly.json", counter + "0", counter + "7");

        assertThat(hash()).isEqualTo("HASH-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync-waiting", "sync-preparing", "syncing"})
    void staysTheLastOneWhileFilesComeInAndIsCalledIncomplete(String state) throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status(state, 2, 3);
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);

        onDisk("HASH-1");
        status("idle", 5, 0);
        assertThat(hash()).isEqualTo("HASH-1");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void staysTheLastOneWhileAChangeIsReadIntoTheIndex() throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status("scanning", 2, 0);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isNotDoubtedByARoutineScan() throws Exception {
        status("idle", 1, 0);
        hash();

        status("scanning", 1, 0);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(reads).hasValue(1);
    }

    @Test
    void isThatOfTheDiskWhereATruckDroveOffHalfWay() throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status("idle", 2, 7);

        assertThat(hash()).isEqualTo("HALF");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isReadForTheFirstTimeEvenWhileFilesComeIn() throws Exception {
        status("syncing", 2, 3);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isNotTakenWhenTheFolderChangedWhileItWasRead() throws Exception {
        status("idle", 1, 0);
        hash();
        status("idle", 2, 0);
        disk = (folder, rules) -> {
            status("syncing", 3, 1);
            return whole("MIXED");
        };

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);

        onDisk("HASH-1");
        status("idle", 4, 0);
        assertThat(hash()).isEqualTo("HASH-1");
    }

    @Test
    void isUnknownWithFailedItemsOrAPausedFolderAndNeverCalledComplete() throws Exception {
        server.answer("/db/status", status("idle", 1, 0, 2));
        hash();
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);

        server.answer("/db/status", "status-paused-all-zero.json");
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void isNotCalledCompleteWithoutItsMarkerThoughTheCountersLookInSync() throws Exception {
        server.answer("/db/status", "status-marker-missing-counters-in-sync.json");

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void showsChangesOnATruckAndCallsNoBytesMissing() throws Exception {
        server.answer("/db/status", "status-receiveonly-changed-needs-nothing.json");
        onDisk("CHANGED");

        assertThat(hash()).isEqualTo("CHANGED");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void lacksNothingAtASendOnlyStationThatOthersDifferFrom() throws Exception {
        server.folder("config-folder-receiveonly.json", "receiveonly", "sendonly");
        status("idle", 1, 2);

        hash();

        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void isMissingWhereTheDiskWasNeverReadAndSaysSo() throws Exception {
        unreadable(Cause.NO_RIGHT, "secret");

        assertThat(hash()).isEqualTo("none");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).advice())
                .extracting(advice -> InEnglish.say(advice.problem()))
                .containsExactly("The Sync folder can't be read whole by this program, so nobody knows its content");
    }

    @Test
    void isTriedAgainOnlyAfterAWhileWhereTheDiskCannotBeRead() throws Exception {
        unreadable(Cause.DISK_ERROR, "bad.pdf");
        hash();
        hash();
        assertThat(reads).hasValue(1);

        onDisk("HASH-1");
        nanos.addAndGet(DiskHashes.RETRY.toNanos());
        assertThat(hash()).isEqualTo("HASH-1");
        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).advice()).isEmpty();
    }

    @Test
    void isConfirmedByTheDiskAndByAnIndexThatStandsStill() throws Exception {
        assertThat(unconfirmed()).isEmpty();
        nanos.addAndGet(DiskHashes.TRUSTED.toNanos() - 1);
        assertThat(unconfirmed()).isEmpty();
        nanos.addAndGet(1);
        assertThat(unconfirmed()).isEmpty();
        assertThat(reads).hasValue(2);
    }

    @Test
    void isGivenAgainWithSinceWhenAndWhyWhereAFileCannotBeRead() throws Exception {
        status("idle", 1, 0);
        hash();
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        hash();
        unreadable(Cause.NAME_IS_NO_TEXT, "Einsatzpl\\xE4ne.pdf");
        status("idle", 2, 0);

        nanos.addAndGet(Duration.ofSeconds(70).toNanos());
        assertThat(hash()).isEqualTo("HASH-0");
        Unconfirmed why = unconfirmed().orElseThrow();

        assertThat(why.lasting()).isEqualTo(Duration.ofSeconds(70));
        assertThat(why.cause()).isEqualTo(Cause.NAME_IS_NO_TEXT);
        assertThat(InEnglish.say(why.what())).isEqualTo("This computer can't read 'Einsatzpl\\xE4ne.pdf'");
        assertThat(InEnglish.say(why.remedy())).startsWith("Rename it");
        assertThat(completeness()).isNotEqualTo(Completeness.COMPLETE);
    }

    @Test
    void isNotConfirmedByAnIndexThatStandsStillWhereTheDiskCannotBeRead() throws Exception {
        hash();
        unreadable(Cause.CHANGING, "log.bin");
        nanos.addAndGet(DiskHashes.TRUSTED.toNanos());
        hash();

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(unconfirmed().orElseThrow().lasting()).isEqualTo(DiskHashes.TRUSTED.plusSeconds(5));
        onDisk("HASH-1");
        nanos.addAndGet(DiskHashes.RETRY.toNanos());
        assertThat(hash()).isEqualTo("HASH-1");
        assertThat(unconfirmed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan-waiting", "starting", "syncing", "sync-waiting", "error", "", "of tomorrow"})
    void isNotConfirmedByAnEngineThatStandsStillForAnotherReason(String state) throws Exception {
        status("idle", 1, 0);
        assertThat(unconfirmed()).isEmpty();
        status(state, 1, 0);
        unreadable(Cause.DISK_ERROR, "a.pdf");

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(unconfirmed().orElseThrow().lasting()).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void isConfirmedByTheDiskWhereTheEngineWaitsForItsTurn() throws Exception {
        status("idle", 1, 0);
        hash();
        status("scan-waiting", 1, 0);

        nanos.addAndGet(DiskHashes.TRUSTED_IF_WAITING.toNanos() - 1);
        assertThat(unconfirmed().orElseThrow().cause()).isEqualTo(Cause.ENGINE_BUSY);
        nanos.addAndGet(1);

        assertThat(unconfirmed()).isEmpty();
    }

    @Test
    void isNotConfirmedByCountersThatAllAreZero() throws Exception {
        status("idle", 7, 0);
        hash();
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());

        server.answer("/db/status", "status-paused-all-zero.json");

        assertThat(unconfirmed().orElseThrow().lasting()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void isReadOnceForAllWhoAskAtTheSameTime() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        disk = (folder, rules) -> {
            go.await();
            return whole("SLOW");
        };
        Waiting<FolderActivity> one = Waiting.start(
                () -> engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity());
        Waiting<FolderActivity> other = Waiting.start(
                () -> engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity());
        Waiting.until(() -> server.requests("/db/status").size() == 2);

        go.countDown();

        assertThat(one.result().hash()).contains(hashOf("SLOW"));
        assertThat(other.result().hash()).contains(hashOf("SLOW"));
        assertThat(reads).hasValue(1);
    }

    @Test
    void aFaultInReadingIsSaidToWhoWaits() throws Exception {
        disk = (folder, rules) -> {
            throw new IllegalArgumentException("a fault");
        };

        assertThat(Waiting.start(this::hash).failure()).hasRootCauseMessage("a fault");
    }

    @Test
    void staysTheLastOneWhileANewOneTakesLong() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        SyncthingOptions hasty = new SyncthingOptions(
                HttpServer.at(server.url()).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(500)), "key");
        try (SyncthingEngine impatient = new SyncthingEngine(hasty, this::read, nanos::get)) {
            impatient.now().look(SYNC, FolderRole.TRUCK_SYNC).activity();
            disk = (folder, rules) -> {
                go.await();
                return whole("SLOW");
            };
            status("idle", 99, 0);

            assertThat(impatient
                            .now()
                            .look(SYNC, FolderRole.TRUCK_SYNC)
                            .activity()
                            .hash())
                    .contains(hashOf("HASH-0"));
            assertThat(impatient.now().look(SYNC, FolderRole.TRUCK_SYNC).completeness())
                    .isEqualTo(Completeness.INCOMPLETE);

            go.countDown();
            Waiting.until(() -> hashOf(impatient).equals(Optional.of(hashOf("SLOW"))));
            assertThat(reads).hasValue(2);
        }
    }

    /** A disk that hangs gives neither content nor an error, and an index that stands still says nothing of it. */
    @Test
    void isConfirmedByNothingWhileTheDiskThatIsToBeReadAgainDoesNotAnswer() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (SyncthingEngine impatient = impatient()) {
            status("idle", 1, 0);
            activity(impatient);
            disk = (folder, rules) -> {
                go.await();
                return whole("SLOW");
            };
            nanos.addAndGet(DiskHashes.TRUSTED.toNanos());
            assertThat(activity(impatient).unconfirmed())
                    .as("a moment is no time")
                    .isEmpty();
            passMinutes(2, impatient);

            Unconfirmed why = activity(impatient).unconfirmed().orElseThrow();
            assertThat(why.cause()).isEqualTo(Cause.DISK_SILENT);
            assertThat(why.cause().isOfTheDisk()).isTrue();
            assertThat(why.lasting()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
            assertThat(impatient.now().look(SYNC, FolderRole.TRUCK_SYNC).completeness())
                    .isEqualTo(Completeness.UNKNOWN);

            go.countDown();
            Waiting.until(() -> hashOf(impatient).equals(Optional.of(hashOf("SLOW"))));
            assertThat(activity(impatient).unconfirmed()).isEmpty();
        }
    }

    /** From now on the disk gives neither content nor an error. */
    private void hang() {
        disk = (folder, rules) -> {
            new CountDownLatch(1).await();
            return whole("never");
        };
    }

    @Test
    void isConfirmedByNothingWhileADiskWithAChangeDoesNotAnswer() throws Exception {
        try (SyncthingEngine impatient = impatient()) {
            status("idle", 1, 0);
            activity(impatient);
            hang();
            status("idle", 2, 0);
            passMinutes(3, impatient);

            assertThat(activity(impatient).unconfirmed().orElseThrow().cause()).isEqualTo(Cause.DISK_SILENT);
        }
    }

    @Test
    void aDiskThatIsReadForLongAnswersAsLongAsItGoesOn() throws Exception {
        try (SyncthingEngine impatient = impatient()) {
            status("idle", 1, 0);
            activity(impatient);
            hang();
            status("idle", 2, 0);
            for (int i = 0; i < 5; i++) {
                steps.incrementAndGet();
                passMinutes(1, impatient);
            }

            assertThat(activity(impatient).unconfirmed().orElseThrow().cause()).isEqualTo(Cause.SLOW);
        }
    }

    @Test
    void aLookAgainThatTakesFarLongerThanTheLastConfirmsNothing() throws Exception {
        try (SyncthingEngine impatient = impatient()) {
            status("idle", 1, 0);
            activity(impatient);
            hang();
            nanos.addAndGet(DiskHashes.TRUSTED.toNanos());
            for (int i = 0; i < 5; i++) {
                steps.incrementAndGet();
                passMinutes(1, impatient);
            }

            assertThat(activity(impatient).unconfirmed().orElseThrow().cause()).isEqualTo(Cause.SLOW);
        }
    }

    /** Asking once a minute, as an agent does. */
    private void passMinutes(int minutes, SyncthingEngine asked) throws Exception {
        for (int i = 0; i < minutes; i++) {
            activity(asked);
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }
    }

    private SyncthingEngine impatient() {
        SyncthingOptions hasty = new SyncthingOptions(
                HttpServer.at(server.url()).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300)), "key");
        return new SyncthingEngine(hasty, hasher, nanos::get);
    }

    private static FolderActivity activity(SyncthingEngine engine) throws Exception {
        return engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity();
    }

    private static Optional<FolderHash> hashOf(SyncthingEngine engine) {
        try {
            return engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().hash();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptEndsTheWaitAndNotTheReading() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        disk = (folder, rules) -> {
            go.await();
            return whole("SLOW");
        };
        Waiting<String> waiting = Waiting.start(this::hash);
        Waiting.until(() -> reads.get() == 1);

        waiting.interrupt();
        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);

        go.countDown();
        assertThat(hash()).isEqualTo("SLOW");
        assertThat(reads).hasValue(1);
    }

    @Test
    void closingEndsReadingAndWaits() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        disk = (folder, rules) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return whole("never");
        };
        Waiting<String> waiting = Waiting.start(this::hash);
        Waiting.until(() -> reads.get() == 1);

        engine.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        interrupted.await();
        assertThat(Waiting.start(this::hash).failure()).isInstanceOf(InterruptedException.class);
    }
}
