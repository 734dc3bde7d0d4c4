package dev.syncdashboard.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentReader.Opener;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One folder's content, asked by several threads at once, as by an engine, a check and a list that is made. */
@Timeout(60)
class SharedContentTest {

    /** Long after the files were written, as it is for nearly all files. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    private Path root;
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch mayReadOn = new CountDownLatch(1);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();
    private volatile boolean stopsAtZ;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(scratch.resolve("Sync"));
        Files.writeString(root.resolve("a.pdf"), "a map");
        Files.writeString(root.resolve("z.pdf"), "a plan");
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void aPassOverEveryByteHoldsUpNobodyWhoLooksForChanges() throws Exception {
        FolderContent content = content();
        whole(content, Mode.CHANGED_FILES);
        Future<FingerprintResult.Whole> full = startFullPass(content);

        Files.writeString(root.resolve("b.pdf"), "new");
        FingerprintResult.Whole changed = whole(content, Mode.CHANGED_FILES);

        assertThat(paths(changed)).containsExactly("a.pdf", "b.pdf", "z.pdf");
        assertThat(full.isDone()).isFalse();
        mayReadOn.countDown();
        full.get();
        assertThat(whole(content, Mode.CHANGED_FILES).fingerprint()).isEqualTo(changed.fingerprint());
    }

    @Test
    void damageThatAPassOverEveryByteFoundIsKeptThoughAnotherPassWasOverSooner() throws Exception {
        FolderContent content = content();
        whole(content, Mode.CHANGED_FILES);
        overwriteUnseen("a.pdf", "a mop");
        Future<FingerprintResult.Whole> full = startFullPass(content);
        Files.writeString(root.resolve("b.pdf"), "new");
        whole(content, Mode.CHANGED_FILES);
        mayReadOn.countDown();
        assertThat(silentlyChanged(full.get())).containsExactly("a.pdf");

        FingerprintResult.Whole after = whole(content, Mode.CHANGED_FILES);

        assertThat(silentlyChanged(after)).containsExactly("a.pdf");
        assertThat(paths(after)).containsExactly("a.pdf", "b.pdf", "z.pdf");
    }

    @Test
    void countsWhatEachKindOfPassHasDoneAndNothingWhileTheDiskDoesNotAnswer() throws Exception {
        FolderContent content = content();
        whole(content, Mode.CHANGED_FILES);
        long quick = content.steps(Mode.CHANGED_FILES);
        assertThat(quick).isGreaterThan(2);
        assertThat(content.steps(Mode.EVERY_BYTE)).isZero();

        Future<FingerprintResult.Whole> full = startFullPass(content);
        long hanging = content.steps(Mode.EVERY_BYTE);
        assertThat(hanging).isPositive();
        assertThat(content.steps(Mode.CHANGED_FILES)).isEqualTo(quick);

        mayReadOn.countDown();
        full.get();
        assertThat(content.steps(Mode.EVERY_BYTE)).isGreaterThan(hanging);
    }

    @Test
    void whoeverAsksAtTheSameTimeHasEachFileReadOnce() throws Exception {
        FolderContent content = content();
        Callable<FolderHash> pass =
                () -> whole(content, Mode.CHANGED_FILES).fingerprint().hash();

        List<Future<FolderHash>> passes =
                others.invokeAll(IntStream.range(0, 8).mapToObj(each -> pass).toList());

        assertThat(reads.get()).isEqualTo(2);
        FolderHash hash = pass.call();
        for (Future<FolderHash> each : passes) {
            assertThat(each.get()).isEqualTo(hash);
        }
    }

    @Test
    void givesWhatWasReadLastByItsHashWithoutLookingAtTheDisk() throws Exception {
        FolderContent content = content();
        FolderFingerprint read = whole(content, Mode.CHANGED_FILES).fingerprint();
        Files.writeString(root.resolve("a.pdf"), "changed since");

        assertThat(content.lastRead(root, read.hash())).contains(read);
        assertThat(content().lastRead(root, read.hash())).as("after a restart").contains(read);
        assertThat(reads.get()).isEqualTo(2);
    }

    @Test
    void givesNothingForAnotherHashOrAnotherFolder() throws Exception {
        FolderContent content = content();
        FolderHash before = whole(content, Mode.CHANGED_FILES).fingerprint().hash();
        Files.writeString(root.resolve("a.pdf"), "changed since");
        FolderHash now = whole(content, Mode.CHANGED_FILES).fingerprint().hash();

        assertThat(content.lastRead(root, before)).isEmpty();
        assertThat(content.lastRead(root, new FolderHash("an engine's own"))).isEmpty();
        assertThat(content.lastRead(scratch, now)).isEmpty();
        assertThat(content.lastRead(root, now)).isPresent();
    }

    @Test
    void whatAnotherProgramRemembersIsKnownAndStaysAsItIs() throws Exception {
        FolderFingerprint read = whole(content(), Mode.CHANGED_FILES).fingerprint();
        byte[] kept = Files.readAllBytes(memory());
        FolderContent guest = FolderContent.knownFrom(memory(), LATER);
        assertThat(whole(guest, Mode.CHANGED_FILES).effort().filesRead()).isZero();

        Files.writeString(root.resolve("a.pdf"), "changed since");

        assertThat(whole(guest, Mode.CHANGED_FILES).fingerprint()).isNotEqualTo(read);
        assertThat(whole(guest, Mode.CHANGED_FILES).effort().filesRead()).isZero();
        assertThat(Files.readAllBytes(memory())).isEqualTo(kept);
        assertThat(content().lastRead(root, read.hash())).isEqualTo(Optional.of(read));
    }

    /** It has read the first file, and waits at the last. */
    private Future<FingerprintResult.Whole> startFullPass(FolderContent content) throws InterruptedException {
        stopsAtZ = true;
        Future<FingerprintResult.Whole> full = others.submit(() -> whole(content, Mode.EVERY_BYTE));
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        stopsAtZ = false;
        return full;
    }

    private FolderContent content() {
        return new FolderContent(
                folder -> new KnownFilesFile(memory(), folder), LATER, opener(), Duration.ofHours(1), 1 << 26);
    }

    private Path memory() {
        return scratch.resolve("state/memory");
    }

    private Opener opener() {
        return file -> {
            reads.incrementAndGet();
            if (stopsAtZ && file.endsWith("z.pdf")) {
                reading.countDown();
                await(mayReadOn);
            }
            return Opener.OF_DISK.open(file);
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody let it read on");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private FingerprintResult.Whole whole(FolderContent content, Mode mode) throws InterruptedException {
        return (FingerprintResult.Whole) content.read(root, ContentRules.EVERYTHING, mode, Throttle.unlimited());
    }

    private static List<String> paths(FingerprintResult.Whole result) {
        return result.fingerprint().files().files().stream()
                .map(FileDigest::path)
                .toList();
    }

    private static List<String> silentlyChanged(FingerprintResult.Whole result) {
        return result.effort().silentlyChanged().files().stream()
                .map(FileDigest::path)
                .toList();
    }

    /** In place and with its old time, which is all that a person sees of a damaged disk. */
    private void overwriteUnseen(String name, String text) throws IOException {
        Path file = root.resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, text, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, time);
    }
}
